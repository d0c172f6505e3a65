package it.concerto.participation.notice.process;

import it.concerto.participation.notice.Contests;
import it.concerto.workflow.ProcessStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Nobody said which of two manifestations counts: what the legal representative signed does. */
@ProcessStep("applySignatureRule")
class ApplySignatureRuleStep implements JavaDelegate {

    private final Contests contests;

    ApplySignatureRuleStep(Contests contests) {
        this.contests = contests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        contests.applyRule(NoticeVariables.MANIFESTATION.require(execution));
    }
}
