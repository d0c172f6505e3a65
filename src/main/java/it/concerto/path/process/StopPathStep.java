package it.concerto.path.process;

import static it.concerto.path.process.PathVariables.ADOPTION_OUTCOME;
import static it.concerto.path.process.PathVariables.APPROVAL_OUTCOME;
import static it.concerto.path.process.PathVariables.NOTICE_OUTCOME;

import it.concerto.path.PathId;
import it.concerto.path.PathStopped;
import it.concerto.path.PathStopped.Reason;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.ProcessStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;

/** The path ends without a plan. */
@ProcessStep("stopPath")
class StopPathStep implements JavaDelegate {

    private final PlanningPaths paths;
    private final ApplicationEventPublisher events;

    StopPathStep(PlanningPaths paths, ApplicationEventPublisher events) {
        this.paths = paths;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var path = PathId.of(execution.getProcessBusinessKey());
        paths.stop(path);
        events.publishEvent(new PathStopped(path, reason(execution)));
    }

    /** The latest stage that has an outcome is the one that stopped it. */
    private static Reason reason(DelegateExecution execution) {
        if (APPROVAL_OUTCOME.in(execution).filter("NOT_APPROVED"::equals).isPresent()) {
            return Reason.NOT_APPROVED;
        }
        if (ADOPTION_OUTCOME.in(execution).isPresent()) {
            return Reason.PLAN_REJECTED;
        }
        return NOTICE_OUTCOME.in(execution).isPresent() ? Reason.NOTICE_CANCELLED : Reason.GUIDELINE_REJECTED;
    }
}
