package it.concerto.participation.notice.process;

import it.concerto.participation.notice.Notices;
import it.concerto.path.PathId;
import it.concerto.time.Rome;
import it.concerto.workflow.ProcessStep;
import it.concerto.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Makes the notice public. */
@ProcessStep("publishNotice")
class PublishNoticeStep implements JavaDelegate {

    private final Notices notices;

    PublishNoticeStep(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var opening = notices.publish(PathId.of(ProcessVariable.PATH.require(execution)));
        // Paths that run by an earlier model of the notice wait for the deadline right here.
        NoticeVariables.ACCESS.set(execution, opening.access().name());
        NoticeVariables.MANIFESTATION_DEADLINE.set(execution, Rome.iso(opening.deadline()));
        NoticeVariables.REMINDER_AT.set(execution, Rome.iso(opening.reminderAt()));
        ProcessVariable.OUTCOME.set(execution, NoticeOutcome.NOTICE_PUBLISHED.name());
    }
}
