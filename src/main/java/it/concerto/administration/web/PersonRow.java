package it.concerto.administration.web;

import it.concerto.identity.GroupId;
import it.concerto.identity.ListedPerson;
import it.concerto.identity.ListedPerson.Assignment;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A person with roles as people call them.
 *
 * @param roles those of today and to come
 * @param past those that are over
 */
record PersonRow(ListedPerson person, List<RoleRow> roles, List<RoleRow> past) {

    /** @param lastDay included; null for open */
    record RoleRow(String name, LocalDate from, @Nullable LocalDate lastDay) {}

    static PersonRow of(ListedPerson person, LocalDate today, Function<GroupId, String> name) {
        return new PersonRow(
                person,
                rows(person, name, each -> !each.hasEndedBy(today)),
                rows(person, name, each -> each.hasEndedBy(today)));
    }

    private static List<RoleRow> rows(
            ListedPerson person, Function<GroupId, String> name, Predicate<Assignment> which) {
        return person.assignments().stream()
                .filter(which)
                .map(each -> new RoleRow(name.apply(each.group()), each.from(), each.lastDay()))
                .toList();
    }
}
