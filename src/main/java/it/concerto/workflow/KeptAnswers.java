package it.concerto.workflow;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import it.concerto.forms.Form;
import it.concerto.forms.KeptValues;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What people answered, read again: the form as it was, with the values that were kept. */
@Service
public class KeptAnswers {

    private static final String WHO_AND_WHEN =
            "task, process_instance_id, task_key, task_name, process, stage, subject, person, on_behalf_of, at";
    private static final String OF_PATH = " from cz_task_answer where ambito = ? and path = ? and ";

    private final JdbcClient jdbc;
    private final DeployedForms forms;
    private final KeptValues values;
    private final AnswerNames names;
    private final EngineSession session;

    KeptAnswers(JdbcClient jdbc, DeployedForms forms, KeptValues values, AnswerNames names, EngineSession session) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.values = values;
        this.names = names;
        this.session = session;
    }

    /** The answer to a task of the path; empty if there is none, or if the person has no role in the path's Ambito. */
    public Optional<KeptAnswer> find(Person person, AmbitoCode ambito, String path, String task) {
        if (!person.belongsTo(ambito)) {
            return Optional.empty();
        }
        return jdbc.sql("select " + WHO_AND_WHEN + ", form_id, form_deployment_id, given, answer, due" + OF_PATH
                        + "task = ?")
                .params(ambito.value(), path, task)
                .query(Row::of)
                .optional()
                .map(row -> session.as(person, () -> answer(row)));
    }

    /** The answers to some tasks of the path, by their tasks; none if the person has no role in the path's Ambito. */
    public Map<String, KeptAnswer> all(Person person, AmbitoCode ambito, String path, Collection<String> tasks) {
        if (tasks.isEmpty() || !person.belongsTo(ambito)) {
            return Map.of();
        }
        var rows = jdbc.sql("select " + WHO_AND_WHEN
                        + ", form_id, form_deployment_id, given, answer, due from cz_task_answer"
                        + " where ambito = :ambito and path = :path and task in (:tasks)")
                .param("ambito", ambito.value())
                .param("path", path)
                .param("tasks", tasks)
                .query(Row::of)
                .list();
        return session.as(person, () -> answers(rows));
    }

    /** What was answered in one run of a process, the oldest first; by whom is left to those who read the history. */
    public List<LoggedAnswer> ofRun(Person person, AmbitoCode ambito, ProcessRun run, String path) {
        if (!person.belongsTo(ambito)) {
            return List.of();
        }
        var rows = jdbc.sql("select " + WHO_AND_WHEN + OF_PATH + "process_instance_id = ? order by at, task")
                .params(ambito.value(), path, run.id())
                .query(Head::of)
                .list();
        return named(person, ambito, rows);
    }

    /** What was answered to some tasks of a path; by whom is left to those who read the history. */
    public List<LoggedAnswer> to(Person person, AmbitoCode ambito, String path, Collection<String> tasks) {
        if (tasks.isEmpty() || !person.belongsTo(ambito)) {
            return List.of();
        }
        var rows = jdbc.sql("select " + WHO_AND_WHEN
                        + " from cz_task_answer where ambito = :ambito and path = :path and task in (:tasks)")
                .param("ambito", ambito.value())
                .param("path", path)
                .param("tasks", tasks)
                .query(Head::of)
                .list();
        return named(person, ambito, rows);
    }

    private List<LoggedAnswer> named(Person person, AmbitoCode ambito, List<Head> rows) {
        var all = Permissions.reads(person, ambito, Matter.HISTORY);
        var mine = rows.stream()
                .filter(row -> row.person().equals(person.username()))
                .map(Head::task)
                .collect(Collectors.toSet());
        return names.of(rows).stream()
                .map(answer -> all || mine.contains(answer.task()) ? answer : answer.veiled())
                .toList();
    }

    private KeptAnswer answer(Row row) {
        return answers(List.of(row)).values().iterator().next();
    }

    /** Names and newest versions are asked for once, however many answers there are. */
    private Map<String, KeptAnswer> answers(List<Row> rows) {
        var newest = forms.newest(rows.stream().map(row -> row.head().process()).collect(Collectors.toSet()));
        var events = names.of(rows.stream().map(Row::head).toList());
        return IntStream.range(0, rows.size())
                .mapToObj(place -> answer(rows.get(place), events.get(place), newest))
                .collect(toMap(answer -> answer.event().task(), identity()));
    }

    private KeptAnswer answer(Row row, LoggedAnswer event, Map<String, String> newest) {
        var form = forms.find(row.deployment(), row.form())
                .orElseThrow(() -> new IllegalStateException("No form " + row.form() + " in " + row.deployment()));
        return new KeptAnswer(
                event,
                row.head().run(),
                row.head().person(),
                row.due(),
                form.isPersonal() || isPersonalToday(row, newest),
                form,
                row.given() == null ? Map.of() : values.read(row.given()),
                values.read(row.answer()));
    }

    /** What a form declares today closes the answers to its earlier versions, too. */
    private boolean isPersonalToday(Row row, Map<String, String> newest) {
        return Optional.ofNullable(newest.get(row.head().process()))
                .flatMap(deployment -> forms.find(deployment, row.form()))
                .filter(Form::isPersonal)
                .isPresent();
    }

    /** Who answered what, and when. */
    record Head(
            String task,
            String run,
            String key,
            String name,
            String process,
            String stage,
            @Nullable String subject,
            String person,
            @Nullable String onBehalfOf,
            Instant at) {

        private static Head of(ResultSet row, int number) throws SQLException {
            return new Head(
                    row.getString("task"),
                    row.getString("process_instance_id"),
                    row.getString("task_key"),
                    row.getString("task_name"),
                    row.getString("process"),
                    row.getString("stage"),
                    row.getString("subject"),
                    row.getString("person"),
                    row.getString("on_behalf_of"),
                    row.getObject("at", OffsetDateTime.class).toInstant());
        }
    }

    private record Row(
            Head head, String form, String deployment, @Nullable String given, String answer, @Nullable Instant due) {

        private static Row of(ResultSet row, int number) throws SQLException {
            var due = row.getObject("due", OffsetDateTime.class);
            return new Row(
                    Head.of(row, number),
                    row.getString("form_id"),
                    row.getString("form_deployment_id"),
                    row.getString("given"),
                    row.getString("answer"),
                    due == null ? null : due.toInstant());
        }
    }
}
