package it.concerto.governance.sitting;

import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.organisation.Seat;
import it.concerto.workflow.RuleBroken;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who signs the minutes of a sitting: president and secretary, or who was there besides them (X1.5). */
@Service
@Transactional(readOnly = true)
public class SittingSigners {

    private final Sittings sittings;
    private final People people;

    SittingSigners(Sittings sittings, People people) {
        this.sittings = sittings;
        this.people = people;
    }

    /** Those with an account who sat in person or assist the body: the president first, then the secretary. */
    public List<Person> candidates(Sitting sitting) {
        return Stream.of(president(sitting).stream(), secretary(sitting).stream(), seated(sitting), assisting(sitting))
                .flatMap(one -> one)
                .distinct()
                .toList();
    }

    /** Usernames of president and secretary, as far as they have accounts. */
    public List<String> usual(Sitting sitting) {
        return Stream.concat(president(sitting).stream(), secretary(sitting).stream())
                .map(Person::username)
                .distinct()
                .toList();
    }

    /**
     * @throws RuleBroken if fewer than two sign (2.4.4), somebody has nothing to do with the sitting, or the president, who
     *     has an account, is not among them
     */
    void check(Sitting sitting, Collection<String> signers) throws RuleBroken {
        var able = candidates(sitting).stream().map(Person::username).toList();
        if (!able.containsAll(signers)) {
            throw new RuleBroken("X1.5", "signers", "governance.minutes.notEligible");
        }
        if (Set.copyOf(signers).size() < 2) {
            throw new RuleBroken("2.4.4", "signers", "governance.minutes.oneSigner");
        }
        var president = president(sitting);
        if (president.isPresent() && !signers.contains(president.get().username())) {
            throw new RuleBroken(
                    "X1.5",
                    "signers",
                    "governance.minutes.chairMustSign",
                    president.get().displayName());
        }
    }

    private Optional<Person> president(Sitting sitting) {
        return seatsFilledInPerson(sitting)
                .filter(seat -> seat.id().equals(sitting.chair()))
                .flatMap(this::holder)
                .findFirst();
    }

    private Optional<Person> secretary(Sitting sitting) {
        var named = assisting(sitting)
                .filter(person -> person.displayName().equals(sitting.secretary()))
                .findFirst();
        return named.or(() -> people.in(sitting.ambito(), Role.UDPRESP).stream().findFirst());
    }

    private Stream<Person> assisting(Sitting sitting) {
        return Stream.of(Role.UDPRESP, Role.UDP).flatMap(role -> people.in(sitting.ambito(), role).stream());
    }

    private Stream<Person> seated(Sitting sitting) {
        return seatsFilledInPerson(sitting).flatMap(this::holder);
    }

    private Stream<Seat> seatsFilledInPerson(Sitting sitting) {
        var filled = sittings.attendance(sitting).stream()
                .filter(attendance -> attendance.wasThere() && attendance.delegation() == null)
                .map(Attendance::seat)
                .collect(Collectors.toSet());
        return sittings.seats(sitting).stream().filter(seat -> filled.contains(seat.id()));
    }

    private Stream<Person> holder(Seat seat) {
        return Stream.ofNullable(seat.username()).flatMap(username -> people.find(username).stream());
    }
}
