package it.concerto.workflow;

import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What people did to a path, the newest first: the tasks they completed and the deeds outside of tasks. */
@Service
public class AnswerLog {

    /** Answers and deeds in the same columns; each half is cut before they are put together. */
    private static final String PAGE =
            """
            select * from (
              (select task as id, task_name as title, task_key as detail, process, stage, subject, '' as before_value,
                  '' as after_value, '' as reason, cast(null as varchar(300)) as act, 0 as deed, person, on_behalf_of, at
                from cz_task_answer where ambito = :ambito and path = :path %1$s
                order by at desc, id desc limit :size)
              union all
              (select id, action as title, '' as detail, '' as process, '' as stage, subject, before_value, after_value, reason, act, 1 as deed,
                  person, on_behalf_of, at
                from cz_path_deed where ambito = :ambito and path = :path %2$s
                order by at desc, id desc limit :size)) event
            order by at desc, id desc limit :size
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final ElementNames elements;

    AnswerLog(JdbcClient jdbc, People people, ElementNames elements) {
        this.jdbc = jdbc;
        this.people = people;
        this.elements = elements;
    }

    /**
     * A page of what happened; empty if the person has no role in the path's Ambito. Who did it, and why, is left to those who
     * read the history, and to whoever did it.
     *
     * @param before id of the last event of the page before, null for the first page
     * @param size most events, 1 to 100
     */
    public List<LoggedEvent> of(Person person, AmbitoCode ambito, String path, @Nullable String before, int size) {
        if (!person.belongsTo(ambito)) {
            return List.of();
        }
        var events = before == null
                ? page(PAGE.formatted("", ""), ambito, path, size, Map.of())
                : at(before)
                        .map(at -> following(ambito, path, before, at, size))
                        .orElse(List.of());
        var all = Permissions.reads(person, ambito, Matter.HISTORY);
        var names = people.names(events.stream().flatMap(LoggedEvent::people).collect(Collectors.toSet()));
        return events.stream()
                .map(event -> all || event.by().equals(person.username()) ? event.named(names) : event.veiled())
                .toList();
    }

    /**
     * A page of the tasks that the person has completed, the latest first, in the Ambiti where they still have a role.
     *
     * @param before id of the last task of the page before, null for the first page
     * @param size most tasks, 1 to 100
     */
    public List<DoneTask> doneBy(Person person, @Nullable String before, int size) {
        var ambiti =
                person.groups().stream().map(group -> group.ambito().value()).collect(Collectors.toSet());
        var end = before == null ? Optional.<OffsetDateTime>empty() : at(before);
        if (ambiti.isEmpty() || before != null && end.isEmpty()) {
            return List.of();
        }
        var done = jdbc.sql(
                        """
                        select task, task_key, task_name, process, stage, subject, path, on_behalf_of, at from cz_task_answer
                        where person = :me and ambito in (:ambiti) %s
                        order by at desc, task desc fetch first :size rows only
                        """
                                .formatted(before == null ? "" : "and (at, task) < (:at, :before)"))
                .param("me", person.username())
                .param("ambiti", ambiti)
                .param("size", size)
                .params(before == null ? Map.of() : Map.of("at", end.orElseThrow(), "before", before))
                .query(this::done)
                .list();
        var names = people.names(done.stream()
                .flatMap(task -> Stream.ofNullable(task.onBehalfOf()))
                .collect(Collectors.toSet()));
        return done.stream().map(task -> task.named(names)).toList();
    }

    private DoneTask done(ResultSet row, int number) throws SQLException {
        var process = row.getString("process");
        return new DoneTask(
                row.getString("task"),
                elements.of(process, row.getString("task_key"), row.getString("task_name")),
                elements.ofProcess(process, row.getString("stage")),
                row.getString("subject"),
                row.getString("path"),
                row.getString("on_behalf_of"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private Optional<OffsetDateTime> at(String event) {
        return jdbc.sql("select at from cz_task_answer where task = :event"
                        + " union all select at from cz_path_deed where id = :event")
                .param("event", event)
                .query(OffsetDateTime.class)
                .optional();
    }

    private List<LoggedEvent> following(AmbitoCode ambito, String path, String before, OffsetDateTime at, int size) {
        var sql = PAGE.formatted("and (at, task) < (:at, :before)", "and (at, id) < (:at, :before)");
        return page(sql, ambito, path, size, Map.of("at", at, "before", before));
    }

    private List<LoggedEvent> page(String sql, AmbitoCode ambito, String path, int size, Map<String, ?> cursor) {
        return jdbc.sql(sql)
                .param("ambito", ambito.value())
                .param("path", path)
                .param("size", size)
                .params(cursor)
                .query(this::event)
                .list();
    }

    /** Who did it, and for whom, are still usernames. */
    private LoggedEvent event(ResultSet result, int number) throws SQLException {
        var id = result.getString("id");
        var title = result.getString("title");
        var subject = result.getString("subject");
        var at = result.getObject("at", OffsetDateTime.class).toInstant();
        var person = result.getString("person");
        if (result.getInt("deed") == 0) {
            var process = result.getString("process");
            var key = result.getString("detail");
            return new LoggedAnswer(
                    id,
                    elements.of(process, key, title),
                    key,
                    elements.ofProcess(process, result.getString("stage")),
                    subject,
                    person,
                    result.getString("on_behalf_of"),
                    at);
        }
        var deed = new Deed(
                title,
                subject,
                result.getString("before_value"),
                result.getString("after_value"),
                result.getString("reason"),
                result.getString("act"));
        return new LoggedDeed(id, deed, person, result.getString("on_behalf_of"), at);
    }
}
