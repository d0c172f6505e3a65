package it.concerto.participation.notice.process;

import it.concerto.files.FileRef;
import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.Contests;
import it.concerto.participation.notice.Manifestation;
import it.concerto.participation.notice.Statement;
import it.concerto.time.Rome;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Records which of two manifestations of one organisation counts, as its legal representative answered. */
@Answers(form = "settleContest")
class SettleContestHandler implements AnswerHandler<SettleContestHandler.Answer> {

    private final Contests contests;
    private final ParticipationWording wording;

    SettleContestHandler(Contests contests, ParticipationWording wording) {
        this.contests = contests;
        this.wording = wording;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var sides = contests.get(task.require(NoticeVariables.MANIFESTATION));
        var both = List.of(sides.standing(), sides.challenger());
        return Map.of(
                "participant", sides.standing().content().participantName(),
                "path", task.path(),
                "standing", sides.standing().number(),
                "challenger", sides.challenger().number(),
                "sides", both.stream().map(this::row).toList(),
                "manifestationOptions", both.stream().map(this::option).toList());
    }

    private Map<String, String> row(Manifestation one) {
        var legal = one.content().participant();
        var stated = contests.statements(one).stream().map(Statement::signer).collect(Collectors.joining(", "));
        return Map.of(
                "number", String.valueOf(one.number()),
                "receivedAt", wording.shown().moment(Rome.minute(one.receivedAt())),
                "signer",
                        Stream.of(
                                        legal.legalName(),
                                        legal.legalOffice(),
                                        one.content().contacts().email())
                                .filter(part -> part != null && !part.isBlank())
                                .collect(Collectors.joining(", ")),
                "signed", wording.shown().of(one.isSigned() ? "contest.signed" : "contest.unsigned"),
                "stated", stated);
    }

    private Map<String, String> option(Manifestation one) {
        var label = wording.shown().of("manifestation.number", String.valueOf(one.number()));
        return Map.of(
                "value",
                String.valueOf(one.number()),
                "label",
                label + ", " + one.content().participant().legalName());
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var challenger = task.require(NoticeVariables.MANIFESTATION);
        contests.answer(challenger, Integer.parseInt(answer.winner()), answer.reason(), task.person());
    }

    /** What the form asks. */
    record Answer(String winner, String reason, List<FileRef> evidence) {}
}
