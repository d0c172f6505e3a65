package it.concerto.governance.outcome.process;

import it.concerto.governance.outcome.HeardReferent;
import it.concerto.governance.outcome.Outcomes;
import it.concerto.workflow.ElementsInScope;
import it.concerto.workflow.ProcessStep;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The usernames of the referents who are heard. */
@ProcessStep("referentsOfOutcome")
class ReferentsOfOutcome implements ElementsInScope {

    private final Outcomes outcomes;

    ReferentsOfOutcome(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public List<String> elements(VariableScope scope) {
        return outcomes.referents(OutcomeVariables.HEARING.require(scope)).stream()
                .map(HeardReferent::speaker)
                .toList();
    }
}
