package it.concerto.governance.council.process;

import it.concerto.governance.council.Council;
import it.concerto.governance.council.CouncilLetters;
import it.concerto.organisation.IstatCode;
import it.concerto.path.PathId;
import it.concerto.workflow.ProcessStep;
import it.concerto.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reminds a Comune whose council has not deliberated in time. */
@ProcessStep("remindCouncil")
class RemindCouncilStep implements JavaDelegate {

    private final CouncilLetters letters;

    RemindCouncilStep(CouncilLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.remind(new Council(
                PathId.of(ProcessVariable.PATH.require(execution)),
                IstatCode.of(CouncilVariables.MUNICIPALITY.require(execution))));
    }
}
