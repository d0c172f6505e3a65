package it.concerto.participation.session.process;

import it.concerto.participation.session.MinutesBook;
import it.concerto.workflow.ProcessStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Makes signed minutes immutable and sends them out. */
@ProcessStep("fileMinutes")
class FileMinutesStep implements JavaDelegate {

    private final MinutesBook minutesBook;

    FileMinutesStep(MinutesBook minutesBook) {
        this.minutesBook = minutesBook;
    }

    @Override
    public void execute(DelegateExecution execution) {
        minutesBook.file(SessionVariables.path(execution), SessionVariables.session(execution));
    }
}
