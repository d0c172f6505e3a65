package it.concerto.participation.notice.process;

import it.concerto.participation.notice.Notices;
import it.concerto.path.PathId;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.TaskInHand;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The President approves the notice, gives it back or cancels it (B3). */
@Answers(form = "approveNotice")
class ApproveNoticeHandler implements AnswerHandler<ApproveNoticeHandler.Answer> {

    private final Notices notices;

    ApproveNoticeHandler(Notices notices) {
        this.notices = notices;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var given = new HashMap<>(DraftNoticeGiven.of(notices.get(PathId.of(task.path()))));
        given.remove("note");
        return given;
    }

    @Override
    public void accept(TaskInHand task, Answer answer) {
        var path = PathId.of(task.path());
        var by = task.person().username();
        var note = answer.note() == null ? "" : answer.note();
        switch (answer.outcome()) {
            case APPROVE -> notices.approve(path, by);
            case CHANGE -> notices.sendBack(path, note, by);
            case CANCEL -> {
                notices.cancel(path, note, by);
                task.set(ProcessVariable.OUTCOME, NoticeOutcome.NOTICE_CANCELLED.name());
            }
        }
        task.set(NoticeVariables.NOTICE_DECISION, answer.outcome().name());
    }

    /** What the form asks. */
    record Answer(Decision outcome, @Nullable String note) {}

    /** What the President decides. */
    enum Decision {
        APPROVE,
        CHANGE,
        CANCEL
    }
}
