package it.concerto.workflow;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Service;

/** The decision tables an administrator may change. */
@Service
public class Decisions {

    private final DecisionService decisions;

    Decisions(DecisionService decisions) {
        this.decisions = decisions;
    }

    /**
     * The outputs of the first rule that fits.
     *
     * @param decision id of the decision, e.g. {@code bodyRules}
     * @throws IllegalStateException if no rule fits: shipped tables end with a rule for everything else
     */
    public Map<String, Object> decide(String decision, Map<String, Object> inputs) {
        var rule = decisions
                .evaluateDecisionTableByKey(decision)
                .decisionDefinitionWithoutTenantId()
                .variables(inputs)
                .evaluate()
                .getFirstResult();
        if (rule == null) {
            throw new IllegalStateException("No rule of " + decision + " fits " + inputs);
        }
        return rule.getEntryMap();
    }
}
