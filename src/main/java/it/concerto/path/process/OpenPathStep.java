package it.concerto.path.process;

import static it.concerto.path.process.PathVariables.ADOPTION_REDRAFTS;
import static it.concerto.path.process.PathVariables.COUNCIL_TIMING;
import static it.concerto.path.process.PathVariables.MEETING_REDRAFTS;
import static it.concerto.path.process.PathVariables.OUTCOME_REQUIRED;

import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.ProcessStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Hands the gateways what the path's frozen configuration decides. */
@ProcessStep("openPath")
class OpenPathStep implements JavaDelegate {

    private final PlanningPaths paths;

    OpenPathStep(PlanningPaths paths) {
        this.paths = paths;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var path = paths.get(PathId.of(execution.getProcessBusinessKey()));
        COUNCIL_TIMING.set(execution, path.configuration().councilTiming().name());
        OUTCOME_REQUIRED.set(execution, path.configuration().outcomeRequired());
        MEETING_REDRAFTS.set(execution, 0);
        ADOPTION_REDRAFTS.set(execution, 0);
    }
}
