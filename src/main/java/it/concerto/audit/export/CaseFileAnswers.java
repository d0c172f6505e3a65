package it.concerto.audit.export;

import it.concerto.forms.FormViews;
import it.concerto.workflow.KeptAnswer;
import it.concerto.workflow.KeptAnswers;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The forms as people filled them in, question by question, with the labels that they saw, and the files they gave. */
@Component
class CaseFileAnswers implements CaseFileSource {

    private static final int AT_ONCE = 50;

    private final JdbcClient jdbc;
    private final KeptAnswers answers;
    private final FormViews views;
    private final CaseFileNames names;

    CaseFileAnswers(JdbcClient jdbc, KeptAnswers answers, FormViews views, CaseFileNames names) {
        this.jdbc = jdbc;
        this.answers = answers;
        this.views = views;
        this.names = names;
    }

    @Override
    public CaseFileTable table() {
        return CaseFileTable.ANSWERS;
    }

    @Override
    public List<CaseFilePart> read(CaseFileRequest wanted, Consumer<List<Object>> rows) {
        var reading = new Reading(wanted, names.inClear(wanted), rows);
        var tasks = jdbc.sql("select task, person, on_behalf_of from cz_task_answer"
                        + " where ambito = ? and path = ? and at < ? order by at, task")
                .params(wanted.ambito().value(), wanted.path(), wanted.at().atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        new Head(row.getString("task"), row.getString("person"), row.getString("on_behalf_of")))
                .list();
        for (int first = 0; first < tasks.size(); first += AT_ONCE) {
            reading.tell(tasks.subList(first, Math.min(tasks.size(), first + AT_ONCE)));
        }
        return reading.parts;
    }

    private record Head(String task, String person, @Nullable String onBehalfOf) {}

    /** What one case file tells of them. */
    private final class Reading {

        private final CaseFileRequest wanted;
        private final boolean clear;
        private final Consumer<List<Object>> rows;
        private final HiddenPeople hidden;
        private final List<CaseFilePart> parts = new ArrayList<>();
        private final Set<String> given = new HashSet<>();

        Reading(CaseFileRequest wanted, boolean clear, Consumer<List<Object>> rows) {
            this.wanted = wanted;
            this.clear = clear;
            this.rows = rows;
            this.hidden = names.in(wanted);
        }

        void tell(List<Head> heads) {
            var tasks = heads.stream().map(Head::task).collect(Collectors.toSet());
            var kept = answers.all(wanted.person(), wanted.ambito(), wanted.path(), tasks);
            for (var head : heads) {
                var whole = Objects.requireNonNull(kept.get(head.task()), head.task());
                var own = head.person().equals(wanted.person().username());
                tell(head, clear || own ? whole : whole.covered());
            }
        }

        private void tell(Head head, KeptAnswer answer) {
            var event = answer.event();
            for (var question : views.answered(answer.form(), answer.given(), answer.answer())) {
                rows.accept(List.of(
                        event.at(),
                        event.name(),
                        Objects.requireNonNullElse(event.subject(), ""),
                        hidden.hidden(head.person()),
                        head.onBehalfOf() == null ? "" : hidden.hidden(head.onBehalfOf()),
                        question.label(),
                        String.join("\n", question.words())));
            }
            for (var file : answer.files()) {
                if (given.add(file.sha256())) {
                    parts.add(names.part("risposte", parts.size() + 1, file));
                }
            }
        }
    }
}
