package it.concerto.desk.web;

import it.concerto.desk.FilterRefused;
import it.concerto.desk.SavedFilter;
import it.concerto.desk.SavedFilters;
import it.concerto.identity.Person;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types to keep a filter.
 *
 * @param condividi the group to share it with, empty for nobody
 * @param sostituisci anything, if it is to replace the one of that name
 */
record FilterForm(@Nullable String nome, @Nullable String condividi, @Nullable String sostituisci) {

    /** Keeping a filter again begins with what it is called now. */
    static FilterForm of(@Nullable SavedFilter current) {
        return current == null || !current.own()
                ? new FilterForm(null, null, null)
                : new FilterForm(current.name(), Objects.toString(current.group(), null), "on");
    }

    /** Keys of messages, by field. */
    Map<String, String> problems(Person person) {
        var problems = new LinkedHashMap<String, String>();
        var name = name();
        if (name.isEmpty()) {
            problems.put("nome", "desk.filter.problem.name");
        } else if (name.length() > SavedFilters.LONGEST_NAME) {
            problems.put("nome", "desk.filter.problem.nameTooLong");
        }
        if (isShared() && wish(person, "").group() == null) {
            problems.put("condividi", "desk.filter.problem.choice");
        }
        return problems;
    }

    /** What stands against keeping it, beside its field. */
    static Map<String, String> problem(FilterRefused refused) {
        var field =
                switch (refused.reason()) {
                    case NAME_TAKEN, TOO_MANY -> "nome";
                    case TOO_MANY_SHARED, NOT_YOUR_GROUP -> "condividi";
                };
        return Map.of(field, "desk.filter.problem." + refused.reason());
    }

    SavedFilters.Wish wish(Person person, String query) {
        var group = person.ownGroups().stream()
                .filter(own -> own.toString().equals(condividi))
                .findFirst();
        return new SavedFilters.Wish(name(), group.orElse(null), query, sostituisci != null);
    }

    String name() {
        return Objects.requireNonNullElse(FilterReading.visible(nome), "");
    }

    private boolean isShared() {
        return condividi != null && !condividi.isEmpty();
    }
}
