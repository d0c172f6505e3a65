package it.concerto.participation.notice.process;

import it.concerto.participation.notice.TableInvitations;
import it.concerto.path.PathId;
import it.concerto.workflow.ProcessStep;
import it.concerto.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Convenes those who take part without registering (M07). */
@ProcessStep("conveneUnregistered")
class ConveneUnregisteredStep implements JavaDelegate {

    private final TableInvitations invitations;

    ConveneUnregisteredStep(TableInvitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        invitations.conveneUnregistered(PathId.of(ProcessVariable.PATH.require(execution)));
    }
}
