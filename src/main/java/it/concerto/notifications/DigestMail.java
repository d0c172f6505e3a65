package it.concerto.notifications;

import it.concerto.identity.People;
import it.concerto.identity.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The summary of the day as a mail (M25). */
@Component
class DigestMail {

    private final Outbox outbox;
    private final MailWishTable wishes;
    private final People people;
    private final Clock clock;

    DigestMail(Outbox outbox, MailWishTable wishes, People people, Clock clock) {
        this.outbox = outbox;
        this.wishes = wishes;
        this.people = people;
        this.clock = clock;
    }

    void post(DigestReader reader, List<DigestLine> told) {
        concerned(reader).ifPresent(person -> post(reader, person, told));
    }

    /** Whoever has left the Ambito, or the office, is told nothing of it any more. */
    private Optional<Person> concerned(DigestReader reader) {
        return people.findActive(reader.person()).filter(person -> person.belongsTo(reader.ambito()));
    }

    private void post(DigestReader reader, Person person, List<DigestLine> told) {
        var today = LocalDate.now(clock);
        var number = people.numbers(Set.of(person.username())).get(person.username());
        var letter = new Letter(
                MailCode.M25,
                reader.ambito(),
                "",
                "digest-" + reader.ambito() + "-" + today + "-" + number,
                content(today, told),
                null);
        outbox.post(letter, Official.of(person), wishes.of(person.username()).quiet());
        outbox.list(
                letter,
                told.stream()
                        .map(DigestLine::path)
                        .filter(path -> !path.isEmpty())
                        .collect(Collectors.toSet()));
    }

    private static Map<String, Object> content(LocalDate today, List<DigestLine> told) {
        return Map.of(
                "plan",
                "Concerto",
                "day",
                today,
                "lines",
                told.stream().map(DigestLine::words).toList(),
                "links",
                told.stream().map(DigestLine::link).toList(),
                "link",
                "/attivita");
    }
}
