package it.concerto.governance.sitting.process;

import it.concerto.governance.sitting.AgendaItem;
import it.concerto.governance.sitting.SittingId;
import it.concerto.governance.sitting.Sittings;
import it.concerto.workflow.ElementsInScope;
import it.concerto.workflow.ProcessStep;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Numbers of the items of the agenda that were resolved, each of which becomes an act (X1.6). */
@ProcessStep("actsToIssue")
class ActsToIssue implements ElementsInScope {

    private final Sittings sittings;

    ActsToIssue(Sittings sittings) {
        this.sittings = sittings;
    }

    @Override
    public List<String> elements(VariableScope scope) {
        var published = isPublishing(scope);
        return sittings.get(SittingId.of(SittingVariables.SITTING.require(scope))).agenda().stream()
                .filter(AgendaItem::isResolved)
                .filter(item -> !published || item.noActReason() == null)
                .map(item -> String.valueOf(item.number()))
                .toList();
    }

    /** Sittings that began before each act had its own process publish in a second loop, all that was numbered in the first. */
    private static boolean isPublishing(VariableScope scope) {
        return scope instanceof DelegateExecution execution
                && String.valueOf(execution.getCurrentActivityId()).startsWith("Task_PublishAct");
    }
}
