package it.concerto.plan.process;

import it.concerto.path.PathId;
import it.concerto.plan.sheet.Sheet;
import it.concerto.plan.sheet.SheetDrafting;
import it.concerto.workflow.ElementsInScope;
import it.concerto.workflow.ProcessStep;
import it.concerto.workflow.ProcessVariable;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The sheets that are to be written in this round. */
@ProcessStep("sheetsInScope")
class SheetsInScope implements ElementsInScope {

    private final SheetDrafting drafting;

    SheetsInScope(SheetDrafting drafting) {
        this.drafting = drafting;
    }

    @Override
    public List<String> elements(VariableScope scope) {
        return drafting.sheets(PathId.of(ProcessVariable.PATH.require(scope))).stream()
                .filter(Sheet::open)
                .map(sheet -> String.valueOf(sheet.number()))
                .toList();
    }
}
