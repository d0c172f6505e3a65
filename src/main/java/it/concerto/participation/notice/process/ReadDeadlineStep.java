package it.concerto.participation.notice.process;

import it.concerto.participation.notice.Notices;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.path.PathId;
import it.concerto.time.Rome;
import it.concerto.workflow.ProcessStep;
import it.concerto.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Hands the deadline of a public notice to the timers. */
@ProcessStep("readDeadline")
class ReadDeadlineStep implements JavaDelegate {

    private final Notices notices;

    ReadDeadlineStep(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var opening = notices.opening(PathId.of(ProcessVariable.PATH.require(execution)));
        NoticeVariables.ACCESS.set(execution, opening.access().name());
        NoticeVariables.MANIFESTATION_DEADLINE.set(execution, Rome.iso(opening.deadline()));
        NoticeVariables.REMINDER_AT.set(execution, Rome.iso(opening.reminderAt()));
        if (opening.access() == Access.OPEN) {
            ProcessVariable.OUTCOME.set(execution, NoticeOutcome.OPEN_ACCESS.name());
        }
    }
}
