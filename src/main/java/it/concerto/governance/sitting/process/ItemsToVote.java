package it.concerto.governance.sitting.process;

import it.concerto.governance.sitting.AgendaItem;
import it.concerto.governance.sitting.SittingId;
import it.concerto.governance.sitting.Sittings;
import it.concerto.workflow.ElementsInScope;
import it.concerto.workflow.ProcessStep;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Numbers of the items of the agenda that are put to the vote, in their order. */
@ProcessStep("itemsToVote")
class ItemsToVote implements ElementsInScope {

    private final Sittings sittings;

    ItemsToVote(Sittings sittings) {
        this.sittings = sittings;
    }

    @Override
    public List<String> elements(VariableScope scope) {
        return sittings.get(SittingId.of(SittingVariables.SITTING.require(scope))).agenda().stream()
                .filter(AgendaItem::isVoted)
                .map(item -> String.valueOf(item.number()))
                .toList();
    }
}
