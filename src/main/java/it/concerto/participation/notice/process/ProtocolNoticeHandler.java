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
        return Map.of("title", notices.get(PathId.of(task.path())).content().title());
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        if (answer.alboTo().isBefore(answer.alboFrom())) {
            throw new RuleBroken("B4", "alboTo", "participation.notice.alboBackwards");
        }
        notices.protocol(
                PathId.of(task.path()), new Publication(answer.protocol(), answer.alboFrom(), answer.alboTo()));
        late.take(
                task,
                EnteredDay.ofDeed(
                        "participation.deed.lateAlbo", answer.protocol(), answer.alboFrom(), answer.lateReason()));
    }

    /** What the form asks. */
    record Answer(String protocol, LocalDate alboFrom, LocalDate alboTo, @Nullable String lateReason) {}
}
