package it.concerto.participation.session.process;

import it.concerto.identity.People;
import it.concerto.identity.Role;
import it.concerto.participation.session.Minutes;
import it.concerto.participation.session.MinutesBook;
import it.concerto.participation.session.Observation;
import it.concerto.participation.session.RegisteredRemark;
import it.concerto.participation.session.Remarks;
import it.concerto.participation.session.SessionTitles;
import it.concerto.path.PathId;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Closes the minutes and says who signs them (C6). */
@Answers(form = "closeMinutes")
class CloseMinutesHandler implements AnswerHandler<CloseMinutesHandler.Answer> {

    private final MinutesBook minutesBook;
    private final SessionTitles titles;
    private final Remarks remarks;
    private final People people;

    CloseMinutesHandler(MinutesBook minutesBook, SessionTitles titles, Remarks remarks, People people) {
        this.minutesBook = minutesBook;
        this.titles = titles;
        this.remarks = remarks;
        this.people = people;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var number = SessionVariables.session(task);
        var minutes = minutesBook.latest(path, number).orElseThrow();
        var signers = Stream.of(Role.UDPRESP, Role.FAC)
                .flatMap(role -> people.in(task.ambito(), role).stream())
                .distinct()
                .toList();
        var registered = remarks.of(path, number);
        return Map.of(
                "title", titles.shown(path, number),
                "participants", minutes.text().participants(),
                "positions", minutes.text().positions(),
                "agreements", minutes.text().agreements(),
                "observations", registered.stream().map(Row::given).toList(),
                "remarkOptions", registered.stream().map(Row::option).toList(),
                "signerOptions",
                        signers.stream()
                                .map(one -> Map.of("value", one.username(), "label", one.displayName()))
                                .toList(),
                "signers", signers.stream().map(one -> one.username()).limit(2).toList());
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var path = PathId.of(task.path());
        var number = SessionVariables.session(task);
        var observations = answer.observations().stream().map(Row::observation).toList();
        remarks.verifyAnswered(path, number, observations);
        var round = minutesBook.close(
                path,
                number,
                new Minutes.Text(answer.participants(), answer.positions(), answer.agreements()),
                observations,
                answer.signers(),
                task.person().username());
        task.set(SessionVariables.SIGNATURE_ROUND, round);
    }

    /** What the form asks. */
    record Answer(
            String participants, String positions, String agreements, List<Row> observations, List<String> signers) {}

    /** A remark and what became of it. */
    record Row(@Nullable Integer remark, String author, String text, boolean accepted, @Nullable String reason) {

        static Map<String, Object> given(RegisteredRemark one) {
            var remark = one.remark();
            return Map.of(
                    "remark", String.valueOf(one.number()),
                    "author", remark.author(),
                    "text", remark.quoted(),
                    "accepted", false);
        }

        static Map<String, Object> option(RegisteredRemark one) {
            var number = String.valueOf(one.number());
            return Map.of(
                    "value",
                    number,
                    "label",
                    "n. " + number + ", " + one.remark().author());
        }

        Observation observation() {
            return new Observation(remark, author, text, accepted, reason);
        }
    }
}
