package it.concerto.participation.session.process;

import it.concerto.participation.Rome;
import it.concerto.participation.session.MinutesBook;
import it.concerto.workflow.ProcessStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Sends draft minutes to the participants and opens the window for remarks. */
@ProcessStep("sendDraftMinutes")
class SendDraftMinutesStep implements JavaDelegate {

    private final MinutesBook minutesBook;

    SendDraftMinutesStep(MinutesBook minutesBook) {
        this.minutesBook = minutesBook;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var due = minutesBook.sendDraft(SessionVariables.path(execution), SessionVariables.session(execution));
        SessionVariables.OBSERVATIONS_DUE.set(execution, Rome.iso(due));
    }
}
