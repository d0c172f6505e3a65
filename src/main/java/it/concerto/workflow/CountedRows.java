package it.concerto.workflow;

import static it.concerto.workflow.engine.InboxProjection.ofGroup;
import static it.concerto.workflow.engine.InboxProjection.ofPerson;

import it.concerto.identity.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads what a person's counts are made of: their rows of {@code cz_inbox} in one statement, the same however many filters
 * there are, of the wide columns only those that a filter asks for, and of what they have in hand and of what waits for their
 * groups the first {@value #MOST} each (ADR 155).
 */
final class CountedRows {

    static final int MOST = 300;

    private static final String WAITING = "0 as gone, 0 as mine";
    private static final String FIRST = " order by due, task fetch first " + MOST + " rows only";

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, String> plain = new HashMap<>();
    private final List<String> groups;
    private final String columns;
    private final String mayClaim;

    CountedRows(Person person, List<InboxFilter> filters) {
        columns = "task, due, path, stage, process, "
                + column("candidates", filters.stream().anyMatch(filter -> filter.role() != null))
                + column("name", filters.stream().anyMatch(filter -> filter.words() != null))
                + column(
                        "subject",
                        filters.stream().anyMatch(filter -> filter.words() != null || filter.subject() != null));
        values.put("me", ofPerson(person.username()));
        groups = person.groups().stream().map(group -> ofGroup(group)).toList();
        values.put(
                "ambiti",
                person.groups().stream()
                        .map(group -> group.ambito().value())
                        .distinct()
                        .toList());
        mayClaim = FilterSql.isForAny(person.groups(), value -> {
            var name = "g" + values.size();
            values.put(name, value);
            return ":" + name;
        });
    }

    private static String column(String name, boolean isAsked) {
        return (isAsked ? name : "null") + " as " + name + ", ";
    }

    /**
     * Who has left the Ambito has nothing in hand there any more, nor has a substitute when the substitution is over. That is
     * told of each row rather than asked for: PostgreSQL would look for the Ambito in an index of its own, and read all
     * of its tasks.
     *
     * @param areFew whether no more were waiting, the last time, than are counted: then they are read at once, which is quicker,
     *     and the earliest kept; otherwise they are walked to, which costs the same however many there are
     * @return a task as often as it has rows: once for each of the person's groups that may claim it
     */
    List<CountedTask> read(JdbcClient jdbc, boolean areFew) {
        var walks = new InboxWalks(groups, MOST);
        var query = jdbc.sql(
                        """
                        (select %s case when ambito in (:ambiti) and (claimed_for is null or %s) then 0 else 1 end as gone,
                            1 as mine from cz_inbox
                        where owner = :me order by owner, due, task fetch first %d rows only)
                        union all (%s)
                        """
                                .formatted(columns, mayClaim, MOST, areFew ? atOnce() : walked(walks)))
                .params(values);
        return (areFew ? query.param("groups", groups) : query.params(walks.values()))
                // H2's client asks for a hundred rows at a time unless it is told
                .withFetchSize(2 * MOST)
                .query(this::task)
                .list();
    }

    private String walked(InboxWalks walks) {
        return "select * from (" + walks.sql(columns + WAITING, owner -> "1 = 1") + ") waiting" + FIRST;
    }

    private String atOnce() {
        return "select " + columns + WAITING + " from cz_inbox where owner in (:groups)" + FIRST;
    }

    private CountedTask task(ResultSet row, int number) throws SQLException {
        var candidates = row.getString(6);
        var name = row.getString(7);
        var subject = plain(row.getString(8));
        return new CountedTask(
                row.getString(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(10) == 1,
                row.getInt(9) == 1,
                candidates == null ? "" : " " + candidates + " ",
                name == null ? "" : plain(name) + " " + subject,
                subject);
    }

    /** The same names come again and again. */
    private String plain(@Nullable String text) {
        return text == null ? "" : plain.computeIfAbsent(text, PlainText::of);
    }
}
