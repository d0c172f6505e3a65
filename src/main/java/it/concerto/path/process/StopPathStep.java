package it.concerto.path.process;

import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.ProcessStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The path ends without a plan. */
@ProcessStep("stopPath")
class StopPathStep implements JavaDelegate {

    private final PlanningPaths paths;

    StopPathStep(PlanningPaths paths) {
        this.paths = paths;
    }

    @Override
    public void execute(DelegateExecution execution) {
        paths.stop(PathId.of(execution.getProcessBusinessKey()));
    }
}
