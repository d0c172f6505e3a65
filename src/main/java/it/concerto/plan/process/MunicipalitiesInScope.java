package it.concerto.plan.process;

import it.concerto.organisation.Ambiti;
import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.ElementsInScope;
import it.concerto.workflow.ProcessStep;
import it.concerto.workflow.ProcessVariable;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The Comuni of the Ambito. */
@ProcessStep("municipalitiesInScope")
class MunicipalitiesInScope implements ElementsInScope {

    private final Ambiti ambiti;

    MunicipalitiesInScope(Ambiti ambiti) {
        this.ambiti = ambiti;
    }

    @Override
    public List<String> elements(VariableScope scope) {
        return ambiti.get(AmbitoCode.of(ProcessVariable.AMBITO.require(scope))).members().stream()
                .map(member -> member.istat().value())
                .toList();
    }
}
