package it.concerto.participation.session.process;

import it.concerto.participation.session.Coverage;
import it.concerto.workflow.ProcessStep;
import it.concerto.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Counts the areas that no session treated. */
@ProcessStep("checkCoverage")
class CheckCoverageStep implements JavaDelegate {

    private final Coverage coverage;

    CheckCoverageStep(Coverage coverage) {
        this.coverage = coverage;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var uncovered = coverage.uncovered(SessionVariables.path(execution)).size();
        SessionVariables.UNCOVERED_AREAS.set(execution, uncovered);
        ProcessVariable.OUTCOME.set(execution, ConcertationOutcome.CONCERTATION_CLOSED.name());
    }
}
