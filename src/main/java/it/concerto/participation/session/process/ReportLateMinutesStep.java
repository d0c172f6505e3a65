package it.concerto.participation.session.process;

import it.concerto.participation.session.MinutesBook;
import it.concerto.workflow.ProcessStep;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reports minutes that are not signed fifteen days after their session. */
@ProcessStep("reportLateMinutes")
class ReportLateMinutesStep implements JavaDelegate {

    private final MinutesBook minutesBook;
    private final Clock clock;

    ReportLateMinutesStep(MinutesBook minutesBook, Clock clock) {
        this.minutesBook = minutesBook;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        minutesBook.reportLate(
                SessionVariables.path(execution), SessionVariables.session(execution), LocalDate.now(clock));
    }
}
