package it.concerto.participation.session.process;

import it.concerto.participation.session.DesertedTables;
import it.concerto.participation.session.SecondDate;
import it.concerto.participation.session.SessionMoves;
import it.concerto.participation.session.SessionTitles;
import it.concerto.path.PathId;
import it.concerto.time.Rome;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of a deserted table. */
@Answers(form = "decideDeserted")
class DecideDesertedHandler implements AnswerHandler<DecideDesertedHandler.Answer> {

    private final DesertedTables desertedTables;
    private final SessionMoves sessionMoves;
    private final SessionTitles titles;

    DecideDesertedHandler(DesertedTables desertedTables, SessionMoves sessionMoves, SessionTitles titles) {
        this.desertedTables = desertedTables;
        this.sessionMoves = sessionMoves;
        this.titles = titles;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var number = SessionVariables.session(task);
        var others = desertedTables.hosts(path, number).stream()
                .map(other ->
                        Map.of("value", String.valueOf(other.number()), "label", titles.shown(path, other.number())))
                .toList();
        return Map.of("title", titles.shown(path, number), "tableOptions", others);
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var path = PathId.of(task.path());
        var number = SessionVariables.session(task);
        var by = task.person().username();
        switch (answer.decision()) {
            case RECONVENE -> {
                if (answer.day() == null) {
                    throw new RuleBroken("3.c", "day", "participation.session.dayMissing");
                }
                var again =
                        new SecondDate(answer.day(), answer.from(), answer.to(), answer.reason(), answer.confirmed());
                sessionMoves.reconvene(path, number, again, by);
            }
            case MERGE -> {
                if (answer.into() == null) {
                    throw new RuleBroken("3.c", "into", "participation.session.intoMissing");
                }
                desertedTables.merge(path, number, Integer.parseInt(answer.into()), answer.reason(), by);
            }
            case WRITTEN -> {
                var until = desertedTables.askInWriting(path, number, answer.reason());
                task.set(SessionVariables.CONTRIBUTIONS_DUE, Rome.iso(until));
            }
            case CLOSE -> desertedTables.close(path, number, answer.reason());
        }
        task.set(SessionVariables.DESERTED_DECISION, answer.decision().name());
    }

    /** What the form asks. */
    record Answer(
            Decision decision,
            @Nullable LocalDate day,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            boolean confirmed,
            @Nullable String into,
            String reason) {}

    /** What can be done. */
    enum Decision {
        RECONVENE,
        MERGE,
        WRITTEN,
        CLOSE
    }
}
