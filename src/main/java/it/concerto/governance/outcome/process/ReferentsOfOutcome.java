package it.concerto.governance.outcome.process;

import it.concerto.governance.outcome.HeardReferent;
import it.concerto.governance.outcome.Outcomes;
import it.concerto.workflow.PeopleInScope;
import it.concerto.workflow.ProcessStep;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The referents who are heard. */
@ProcessStep("referentsOfOutcome")
class ReferentsOfOutcome implements PeopleInScope {

    private final Outcomes outcomes;

    ReferentsOfOutcome(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public List<String> people(VariableScope scope) {
        return outcomes.referents(OutcomeVariables.HEARING.require(scope)).stream()
                .map(HeardReferent::speaker)
                .toList();
    }
}
