package it.concerto.workflow;

import it.concerto.forms.Form;
import it.concerto.forms.KeptValues;
import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.privacy.Cover;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import it.concerto.search.Entry;
import it.concerto.search.EntryWritten;
import it.concerto.search.Findable;
import it.concerto.search.Found;
import it.concerto.search.Kind;
import it.concerto.search.Readable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers are found by what was written into the questions that their form marks as searchable; what leads to natural
 * persons is covered before it comes here.
 */
@Component
class AnswerEntries implements Findable {

    private static final String ROWS = "select task, ambito, path, task_key, task_name, process, subject, form_id,"
            + " form_deployment_id, answer, person from cz_task_answer ";

    private final JdbcClient jdbc;
    private final DeployedForms forms;
    private final KeptValues values;
    private final ElementNames names;
    private final EngineSession session;

    AnswerEntries(JdbcClient jdbc, DeployedForms forms, KeptValues values, ElementNames names, EngineSession session) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.values = values;
        this.names = names;
        this.session = session;
    }

    /** An answer that is being kept; nothing if nobody will look for it. */
    static Optional<EntryWritten> written(InboxRow task, Form form, Map<String, Object> answer) {
        return entry(task.taskId(), task.ambito(), text(form, answer), task.title() + " " + task.path())
                .map(EntryWritten::first);
    }

    /** An answer that says less than before; what covers a word leaves the sign of the cover. */
    Optional<EntryWritten> rewritten(String task) {
        return jdbc.sql(ROWS + "where task = ?")
                .param(task)
                .query(Row::of)
                .optional()
                .flatMap(this::entry)
                .map(EntryWritten::again);
    }

    @Override
    public Kind kind() {
        return Kind.ANSWER;
    }

    @Override
    public List<Entry> entries() {
        return jdbc.sql(ROWS).query(Row::of).list().stream()
                .flatMap(row -> entry(row).stream())
                .toList();
    }

    private Optional<Entry> entry(Row row) {
        return entry(row.task(), row.ambito(), text(row), row.title(row.name()) + " " + row.path());
    }

    private static Optional<Entry> entry(String task, AmbitoCode ambito, String words, String context) {
        return words.isEmpty() ? Optional.empty() : Optional.of(new Entry(Kind.ANSWER, task, ambito, words, context));
    }

    /** Empty if the form, or the answer, has nothing to be found by. */
    private String text(Row row) {
        var form = session.ofItself("(search)", () -> forms.find(row.deployment(), row.form()));
        return form.filter(one -> !one.searchable().isEmpty())
                .map(one -> text(one, values.read(row.answer())))
                .orElse("");
    }

    private static String text(Form form, Map<String, Object> answer) {
        return answer.entrySet().stream()
                .filter(value -> form.searchable().contains(value.getKey()))
                .map(value -> Cover.text(String.valueOf(value.getValue())))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** Whoever reads the history of the path, and whoever answered. */
    @Override
    public Readable readable(Person person) {
        var ambiti = person.groups().stream()
                .map(GroupId::ambito)
                .map(AmbitoCode::value)
                .collect(Collectors.toSet());
        return new Readable(
                "exists (select 1 from cz_task_answer a where a.task = f.id and a.ambito in (:answerAmbiti)"
                        + " and (a.person = :answerReader or a.ambito in (:answerHistory)))",
                Map.of(
                        "answerAmbiti", Readable.any(ambiti),
                        "answerReader", person.username(),
                        "answerHistory", Readable.any(Permissions.where(person, Matter.HISTORY))));
    }

    @Override
    public Map<String, Found> show(Person person, Collection<String> ids) {
        return jdbc.sql(ROWS + "where task in (:ids)").param("ids", Readable.any(ids)).query(Row::of).list().stream()
                .filter(row -> isFor(person, row))
                .collect(Collectors.toMap(Row::task, this::found));
    }

    private static boolean isFor(Person person, Row row) {
        return person.belongsTo(row.ambito())
                && (row.person().equals(person.username()) || Permissions.reads(person, row.ambito(), Matter.HISTORY));
    }

    private Found found(Row row) {
        return new Found(
                row.title(names.of(row.process(), row.key(), row.name())),
                text(row),
                row.path(),
                "/percorsi/" + row.path() + "/risposte/" + row.task());
    }

    private record Row(
            String task,
            AmbitoCode ambito,
            String path,
            String key,
            String name,
            String process,
            @Nullable String subject,
            String form,
            String deployment,
            String answer,
            String person) {

        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getString("task"),
                    AmbitoCode.of(row.getString("ambito")),
                    row.getString("path"),
                    row.getString("task_key"),
                    row.getString("task_name"),
                    row.getString("process"),
                    row.getString("subject"),
                    row.getString("form_id"),
                    row.getString("form_deployment_id"),
                    row.getString("answer"),
                    row.getString("person"));
        }

        String title(String called) {
            return subject == null ? called : called + " · " + subject;
        }
    }
}
