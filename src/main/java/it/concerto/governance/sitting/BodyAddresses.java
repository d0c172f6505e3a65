package it.concerto.governance.sitting;

import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.notifications.Recipient;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.Seat;
import it.concerto.organisation.Seats;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where mail for the Coordinamento and its office goes; who has no account gets none. */
@Component
public class BodyAddresses {

    private final Seats seats;
    private final People people;

    BodyAddresses(Seats seats, People people) {
        this.seats = seats;
        this.people = people;
    }

    /** Those who hold the seats on a day. */
    public List<Recipient> components(AmbitoCode ambito, LocalDate day) {
        var holders = seats.of(ambito, day).stream()
                .map(Seat::username)
                .filter(Objects::nonNull)
                .flatMap(username -> people.find(username).stream());
        return recipients(holders);
    }

    /** Where mail for the holder of a seat goes; empty if they have no account. */
    Optional<Recipient> of(Seat seat) {
        return Optional.ofNullable(seat.username()).flatMap(people::find).map(BodyAddresses::recipient);
    }

    /** The seats of a day whose holders get no mail. */
    public List<Seat> without(AmbitoCode ambito, LocalDate day) {
        return seats.of(ambito, day).stream().filter(seat -> of(seat).isEmpty()).toList();
    }

    /** Those who hold one of the roles today. */
    public List<Recipient> holders(AmbitoCode ambito, Role... roles) {
        return recipients(Stream.of(roles).flatMap(role -> people.acting(ambito, role).stream()));
    }

    private static List<Recipient> recipients(Stream<Person> people) {
        return people.map(BodyAddresses::recipient).distinct().toList();
    }

    private static Recipient recipient(Person person) {
        return new Recipient(person.displayName(), person.email());
    }
}
