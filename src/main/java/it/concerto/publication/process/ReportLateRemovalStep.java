package it.concerto.publication.process;

import it.concerto.path.PathId;
import it.concerto.publication.BreachLetters;
import it.concerto.workflow.ProcessStep;
import it.concerto.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reports a removal that nobody has confirmed within two hours. */
@ProcessStep("reportLateRemoval")
class ReportLateRemovalStep implements JavaDelegate {

    private final BreachLetters letters;

    ReportLateRemovalStep(BreachLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.late(
                PathId.of(ProcessVariable.PATH.require(execution)), PublicationVariables.BREACH.require(execution));
    }
}
