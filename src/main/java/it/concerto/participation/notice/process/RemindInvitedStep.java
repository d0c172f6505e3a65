package it.concerto.participation.notice.process;

import it.concerto.participation.notice.Notices;
import it.concerto.path.PathId;
import it.concerto.time.Rome;
import it.concerto.workflow.ProcessStep;
import it.concerto.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reminds the invited of the deadline. */
@ProcessStep("remindInvited")
class RemindInvitedStep implements JavaDelegate {

    private final Notices notices;

    RemindInvitedStep(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var next = notices.remind(PathId.of(ProcessVariable.PATH.require(execution)));
        NoticeVariables.REMINDER_AT.set(execution, Rome.iso(next));
    }
}
