package it.concerto.workflow;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.time.Rome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a filter asks of a row of {@code cz_inbox}: conditions that hold no value themselves, and the values by the names of
 * their parameters. Whose rows are looked at, and so the view, is for the query to say. {@link FilterMatch} asks the same of
 * rows that have been read.
 */
final class FilterSql {

    private static final String ABOUT = PlainText.sql("coalesce(subject, '')");
    private static final String TOLD = PlainText.sql("name || ' ' || coalesce(subject, '')");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private FilterSql() {}

    static FilterSql of(InboxFilter filter, Person person, Instant now) {
        var sql = new FilterSql();
        sql.equal("path", filter.path());
        sql.equal("stage", filter.stage());
        sql.role(filter, person);
        sql.urgency(filter.urgency(), now);
        sql.words(ABOUT, filter.subject());
        sql.words(TOLD, filter.words());
        return sql;
    }

    /** One condition; true of every row if nothing matters. */
    String condition() {
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    Map<String, Object> values() {
        return values;
    }

    private String named(Object value) {
        var name = "f" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    private void equal(String column, @Nullable String value) {
        if (value != null) {
            conditions.add(column + " = " + named(value));
        }
    }

    private void role(InboxFilter filter, Person person) {
        if (filter.role() != null) {
            conditions.add(isForAny(filter.groups(person), this::named));
        }
    }

    /**
     * Whether a task is for one of the groups.
     *
     * @param named makes a value a parameter
     */
    static String isForAny(Collection<GroupId> groups, Function<Object, String> named) {
        return groups.stream()
                .map(group -> "position(" + named.apply(" " + group + " ") + " in ' ' || candidates || ' ') > 0")
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(" or "), any -> any.isEmpty() ? "1 = 0" : "(" + any + ")"));
    }

    private void urgency(@Nullable Urgency urgency, Instant now) {
        if (urgency != null) {
            var span = urgency.span(now);
            conditions.add("due >= " + named(Rome.column(span.from())));
            conditions.add("due < " + named(Rome.column(span.until())));
        }
    }

    private void words(String text, @Nullable String typed) {
        if (typed != null) {
            PlainText.words(typed).forEach(word -> conditions.add("position(" + named(word) + " in " + text + ") > 0"));
        }
    }
}
