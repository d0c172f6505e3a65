package it.concerto.workflow;

import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who could claim a task today: members of its groups who are not away, and whoever does the work of those who are. */
@Component
class Colleagues {

    private final People people;

    Colleagues(People people) {
        this.people = people;
    }

    /** By name, without whoever has the task in hand. */
    List<Person> of(InboxEntry entry) {
        return of(entry.candidates()).stream()
                .filter(person -> entry.holder().noneMatch(person.username()::equals))
                .toList();
    }

    /** By name, of all these groups. */
    List<Person> of(List<GroupId> groups) {
        var found = new LinkedHashMap<String, Person>();
        groups.stream().flatMap(this::in).forEach(person -> found.putIfAbsent(person.username(), person));
        return found.values().stream()
                .sorted(Comparator.comparing(Person::displayName))
                .toList();
    }

    private Stream<Person> in(GroupId group) {
        var away = people.awayFrom(group);
        return people.acting(group).stream().filter(person -> !away.contains(person.username()));
    }

    /** With those for whom they would do it. */
    Optional<Person> find(InboxEntry entry, String username) {
        return of(entry).stream().anyMatch(person -> person.username().equals(username))
                ? people.findActive(username)
                : Optional.empty();
    }

    /** Whether somebody who had the task may have it again. */
    boolean mayHold(InboxEntry entry, String username) {
        return people.findActive(username).filter(entry::mayClaim).isPresent();
    }
}
