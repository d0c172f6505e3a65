package it.concerto.notifications;

import it.concerto.identity.People;
import it.concerto.identity.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the summaries that are due (M25), one for each person, Ambito and day, each in a transaction of its own. It begins with
 * those for whom something waits and looks at nobody else.
 */
@Component
class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    private final DigestLines lines;
    private final Outbox outbox;
    private final MailWishTable wishes;
    private final People people;
    private final TransactionTemplate transaction;

    Digests(DigestLines lines, Outbox outbox, MailWishTable wishes, People people, TransactionTemplate transaction) {
        this.lines = lines;
        this.outbox = outbox;
        this.wishes = wishes;
        this.people = people;
        this.transaction = transaction;
    }

    /** What goes wrong with one must not keep the others waiting. */
    void write() {
        for (var reader : lines.due()) {
            try {
                transaction.executeWithoutResult(status -> {
                    if (!write(reader)) {
                        status.setRollbackOnly();
                    }
                });
            } catch (DuplicateKeyException e) {
                LOG.debug("Another node writes a first summary of {}", reader.ambito());
            } catch (RuntimeException e) {
                LOG.error("A summary of {} could not be written; it is tried again", reader.ambito(), e);
            }
        }
    }

    /** @return whether something has changed */
    private boolean write(DigestReader reader) {
        if (!lines.takeDay(reader)) {
            lines.postpone(reader, wishes.of(reader.person()).summaryAt());
            return true;
        }
        var told = lines.drain(reader);
        if (!told.isEmpty()) {
            concerned(reader).ifPresent(person -> post(reader, person, told));
        }
        return !told.isEmpty();
    }

    /** Whoever has left the Ambito, or the office, is told nothing of it any more. */
    private Optional<Person> concerned(DigestReader reader) {
        return people.findActive(reader.person()).filter(person -> person.belongsTo(reader.ambito()));
    }

    private void post(DigestReader reader, Person person, List<DigestLine> told) {
        var today = lines.today();
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
