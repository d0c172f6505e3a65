package it.concerto.plan.process;

import it.concerto.path.PathId;
import it.concerto.plan.version.DraftTerm;
import it.concerto.workflow.ProcessStep;
import it.concerto.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reports a draft that is not ready forty-five days after its drafting began. */
@ProcessStep("reportLateDraft")
class ReportLateDraftStep implements JavaDelegate {

    private final DraftTerm term;

    ReportLateDraftStep(DraftTerm term) {
        this.term = term;
    }

    @Override
    public void execute(DelegateExecution execution) {
        term.reportLate(PathId.of(ProcessVariable.PATH.require(execution)));
    }
}
