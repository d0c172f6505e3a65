package it.concerto.plan.process;

import static it.concerto.plan.process.DraftingVariables.SHEET;
import static it.concerto.plan.process.DraftingVariables.SHEET_DUE;
import static it.concerto.plan.process.DraftingVariables.SHEET_OWNER;

import it.concerto.path.PathId;
import it.concerto.plan.sheet.SheetDrafting;
import it.concerto.workflow.AccountNumbers;
import it.concerto.workflow.ProcessStep;
import it.concerto.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Finds who writes the sheet. */
@ProcessStep("offerSheet")
class OfferSheetStep implements JavaDelegate {

    private final SheetDrafting drafting;
    private final AccountNumbers numbers;

    OfferSheetStep(SheetDrafting drafting, AccountNumbers numbers) {
        this.drafting = drafting;
        this.numbers = numbers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var path = PathId.of(ProcessVariable.PATH.require(execution));
        var sheet = drafting.get(path, Integer.parseInt(SHEET.require(execution)));
        SHEET_DUE.set(execution, sheet.assignment().due().toString());
        SHEET_OWNER.set(execution, numbers.of(sheet.assignment().owner()));
    }
}
