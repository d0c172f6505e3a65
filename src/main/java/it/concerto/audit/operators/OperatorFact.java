package it.concerto.audit.operators;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a run was like in one point before and after.
 *
 * @param kind what it tells, as {@code audit.fact.*} calls it
 * @param element id of the node or name of the variable; empty for the whole run
 * @param name of the node, in the language of whoever looks
 * @param was a minute in ISO form by the clocks of Rome, a name of a person, else as the engine has it; null for nothing
 * @param became the same
 */
public record OperatorFact(String kind, String element, String name, @Nullable String was, @Nullable String became) {

    private static final Set<String> OF_PEOPLE = Set.of("ASSIGNEE", "OWNER", "PERSON");

    boolean isToken() {
        return kind.equals("TOKEN");
    }

    boolean isChange() {
        return !Objects.equals(was, became);
    }

    /** Usernames, if it tells who has a task or may have it. */
    Stream<String> people() {
        return OF_PEOPLE.contains(kind)
                ? Stream.of(was, became).filter(Objects::nonNull).flatMap(told -> Stream.of(told.split(", ")))
                : Stream.empty();
    }

    /** @param names of people by their usernames */
    OperatorFact named(Map<String, String> names) {
        return OF_PEOPLE.contains(kind)
                ? new OperatorFact(kind, element, name, named(was, names), named(became, names))
                : this;
    }

    private static @Nullable String named(@Nullable String usernames, Map<String, String> names) {
        return usernames == null
                ? null
                : Stream.of(usernames.split(", "))
                        .map(username -> names.getOrDefault(username, username))
                        .collect(Collectors.joining(", "));
    }
}
