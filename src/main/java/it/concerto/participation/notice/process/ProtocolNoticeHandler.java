package it.concerto.participation.notice.process;

import it.concerto.participation.notice.Notices;
import it.concerto.participation.notice.Publication;
import it.concerto.path.PathId;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.EnteredDay;
import it.concerto.workflow.LateEntries;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives the notice its protocol number and place in the albo (B4). */
@Answers(form = "protocolNotice")
class ProtocolNoticeHandler implements AnswerHandler<ProtocolNoticeHandler.Answer> {

    private final Notices notices;
    private final LateEntries late;

    ProtocolNoticeHandler(Notices notices, LateEntries late) {
        this.notices = notices;
        this.late = late;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        return Map.of(
                "title",
                notices.get(path).content().title(),
                "nobodyInvited",
                notices.invited(path).isEmpty());
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        if (answer.alboTo().isBefore(answer.alboFrom())) {
            throw new RuleBroken("B4", "alboTo", "participation.notice.alboBackwards");
        }
        var path = PathId.of(task.path());
        notices.protocol(path, new Publication(answer.protocol(), answer.alboFrom(), answer.alboTo()));
        if (answer.invited() != null && notices.invited(path).isEmpty()) {
            notices.invite(path, InvitedRow.recipients(answer.invited()));
        }
        late.take(
                task,
                EnteredDay.ofDeed(
                        "participation.deed.lateAlbo", answer.protocol(), answer.alboFrom(), answer.lateReason()));
    }

    /**
     * What the form asks.
     *
     * @param invited asked where the draft names nobody
     */
    record Answer(
            String protocol,
            LocalDate alboFrom,
            LocalDate alboTo,
            @Nullable List<InvitedRow> invited,
            @Nullable String lateReason) {}
}
