package it.concerto.path.process;

import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.ProcessStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The plan is public. */
@ProcessStep("finishPath")
class FinishPathStep implements JavaDelegate {

    private final PlanningPaths paths;

    FinishPathStep(PlanningPaths paths) {
        this.paths = paths;
    }

    @Override
    public void execute(DelegateExecution execution) {
        paths.finish(PathId.of(execution.getProcessBusinessKey()));
    }
}
