package it.concerto.path.process;

import static it.concerto.path.process.PathVariables.ADOPTION_OUTCOME;
import static it.concerto.path.process.PathVariables.ADOPTION_REDRAFTS;
import static it.concerto.path.process.PathVariables.MEETING_REDRAFTS;

import it.concerto.workflow.ProcessStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Counts who sent the draft back. Once the Coordinamento has, its answer is forgotten, so that the next request of the outcome
 * meeting is not taken for a second one of the Coordinamento.
 */
@ProcessStep("reopenDraft")
class ReopenDraftStep implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        var asking = ADOPTION_OUTCOME.in(execution).isPresent() ? ADOPTION_REDRAFTS : MEETING_REDRAFTS;
        asking.set(execution, asking.require(execution) + 1);
        execution.removeVariable(ADOPTION_OUTCOME.name());
    }
}
