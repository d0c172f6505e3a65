package it.concerto.workflow;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.time.Rome;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a filter asks of a row of {@code cz_inbox}: conditions that hold no value themselves, and the values by the names of
 * their parameters. Whose rows are looked at, and so the view, is for the query to say.
 */
final class FilterSql {

    /** Words are told apart without regard to case, accents and the form of an apostrophe. */
    private static final String MARKED = "àáèéìíòóùúäöüç’'";

    private static final String UNMARKED = "aaeeiioouuaouc  ";
    private static final String PLAIN = "translate(lower(%s), '" + MARKED.replace("'", "''") + "', '" + UNMARKED + "')";

    /** What a task is about, as it is compared. */
    static final String ABOUT = PLAIN.formatted("coalesce(subject, '')");

    /** What is to be done and about what. */
    static final String TOLD = PLAIN.formatted("name || ' ' || coalesce(subject, '')");

    private static final int MOST_WORDS = 10;

    private final String prefix;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private FilterSql(String prefix) {
        this.prefix = prefix;
    }

    /** For a query that looks at the rows as they are. */
    static FilterSql of(InboxFilter filter, Person person, Instant now) {
        return of(filter, person, now, "f", ABOUT, TOLD);
    }

    /**
     * @param prefix of the names of the parameters, which tells them from those of other filters in the same statement
     * @param about {@link #ABOUT}, or the column where a query has it
     * @param told {@link #TOLD}, or the column where a query has it
     */
    static FilterSql of(InboxFilter filter, Person person, Instant now, String prefix, String about, String told) {
        var sql = new FilterSql(prefix);
        sql.equal("path", filter.path());
        sql.equal("stage", filter.stage());
        sql.role(filter, person);
        sql.urgency(filter.urgency(), now);
        sql.words(about, filter.subject());
        sql.words(told, filter.words());
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
        var name = prefix + values.size();
        values.put(name, value);
        return ":" + name;
    }

    private void equal(String column, @Nullable String value) {
        if (value != null) {
            conditions.add(column + " = " + named(value));
        }
    }

    /** Of the groups only the person's own: a filter that somebody shares shows everybody what is theirs. */
    private void role(InboxFilter filter, Person person) {
        if (filter.role() == null) {
            return;
        }
        var groups = person.groups().stream()
                .filter(group -> group.role() == filter.role())
                .toList();
        conditions.add(isForAny(groups, this::named));
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
            wordsOf(typed).forEach(word -> conditions.add("position(" + named(word) + " in " + text + ") > 0"));
        }
    }

    private static Stream<String> wordsOf(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        for (int place = 0; place < MARKED.length(); place++) {
            plain = plain.replace(MARKED.charAt(place), UNMARKED.charAt(place));
        }
        return Stream.of(plain.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS);
    }
}
