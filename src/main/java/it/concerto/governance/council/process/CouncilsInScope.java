package it.concerto.governance.council.process;

import it.concerto.governance.council.CouncilScopes;
import it.concerto.path.PathId;
import it.concerto.workflow.ElementsInScope;
import it.concerto.workflow.ProcessStep;
import it.concerto.workflow.ProcessVariable;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/** ISTAT codes of the Comuni whose councils deliberate on the plan. */
@ProcessStep("councilsInScope")
class CouncilsInScope implements ElementsInScope {

    private final CouncilScopes scopes;

    CouncilsInScope(CouncilScopes scopes) {
        this.scopes = scopes;
    }

    @Override
    public List<String> elements(VariableScope scope) {
        return scopes.of(PathId.of(ProcessVariable.PATH.require(scope))).stream()
                .map(comune -> comune.istat().value())
                .toList();
    }
}
