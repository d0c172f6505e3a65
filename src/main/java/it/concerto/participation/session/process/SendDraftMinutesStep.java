package it.concerto.participation.session.process;

import it.concerto.participation.session.RemarkWindow;
import it.concerto.time.Rome;
import it.concerto.workflow.ProcessStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Sends draft minutes to the participants and opens the window for remarks. */
@ProcessStep("sendDraftMinutes")
class SendDraftMinutesStep implements JavaDelegate {

    private final RemarkWindow window;

    SendDraftMinutesStep(RemarkWindow window) {
        this.window = window;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var due = window.open(SessionVariables.path(execution), SessionVariables.session(execution));
        SessionVariables.OBSERVATIONS_DUE.set(execution, Rome.iso(due));
    }
}
