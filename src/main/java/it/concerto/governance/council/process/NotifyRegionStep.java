package it.concerto.governance.council.process;

import it.concerto.governance.council.Council;
import it.concerto.governance.council.CouncilLetters;
import it.concerto.organisation.IstatCode;
import it.concerto.path.PathId;
import it.concerto.workflow.ProcessStep;
import it.concerto.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the Region, the president and the office of a council that stays silent after the reminder. */
@ProcessStep("notifyRegion")
class NotifyRegionStep implements JavaDelegate {

    private final CouncilLetters letters;

    NotifyRegionStep(CouncilLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.notifyRegion(new Council(
                PathId.of(ProcessVariable.PATH.require(execution)),
                IstatCode.of(CouncilVariables.MUNICIPALITY.require(execution))));
    }
}
