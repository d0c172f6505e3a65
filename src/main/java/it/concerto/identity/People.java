package it.concerto.identity;

import it.concerto.organisation.AmbitoCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people with an account, and who they are today. */
@Service
@Transactional(readOnly = true)
public class People {

    private final PersonStore store;
    private final Clock clock;

    People(PersonStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The person, whether or not the account is still active. */
    public Optional<Person> find(String username) {
        return store.find(username, today());
    }

    /** The person with the groups of a day, whether or not the account is still active. */
    public Optional<Person> find(String username, LocalDate day) {
        return store.find(username, day);
    }

    /** The person, if the account is active. */
    public Optional<Person> findActive(String username) {
        return store.findActive(username, today());
    }

    /** Whether the person signed in with the password of today. */
    boolean isCurrent(SignedInUser user) {
        return store.hasPassword(user.getUsername(), user.passwordVersion());
    }

    /** The active members of a group, by name. */
    public List<Person> in(GroupId group) {
        return store.in(group, today());
    }

    /** Who does the work of members of the group that are away today. */
    public List<Person> substitutesIn(GroupId group) {
        return store.substitutesIn(group, today());
    }

    /** Usernames of the members of the group whose work somebody else does today. */
    public Set<String> awayFrom(GroupId group) {
        return store.awayFrom(group, today());
    }

    public boolean isAnybodyIn(GroupId group) {
        return store.isAnybodyIn(group, today());
    }

    /** Whether somebody was a member of a group until a day that has passed, and is none today. */
    public boolean hasLeft(String username, GroupId group) {
        return store.hasLeft(username, group, today());
    }

    /** Display names by username; who has no account is missing. */
    public Map<String, String> names(Collection<String> usernames) {
        return usernames.isEmpty() ? Map.of() : store.names(usernames);
    }

    /** The numbers that stand for people where no name may, by username; who has no account is missing. */
    public Map<String, Long> numbers(Collection<String> usernames) {
        var numbers = new HashMap<String, Long>();
        usernames.forEach(username -> store.number(username).ifPresent(number -> numbers.put(username, number)));
        return numbers;
    }

    /** For whom the number stands, whether or not the account is still active. */
    public Optional<String> username(long number) {
        return store.username(number);
    }

    /**
     * The active people who hold the role in the Ambito, in any municipality, by name; of the Region also those who hold it for
     * all Ambiti.
     */
    public List<Person> in(AmbitoCode ambito, Role role) {
        return store.in(ambito, role, today());
    }

    /** Those of the group, and whoever does the work of one of them today: where what the office has to know goes (BR-76). */
    public List<Person> acting(GroupId group) {
        return Stream.concat(in(group).stream(), substitutesIn(group).stream())
                .distinct()
                .toList();
    }

    /** Those who hold the role in the Ambito, in any municipality, and whoever does the work of one of them today (BR-76). */
    public List<Person> acting(AmbitoCode ambito, Role role) {
        return Stream.concat(in(ambito, role).stream(), store.substitutesIn(ambito, role, today()).stream())
                .distinct()
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
