package it.concerto.plan.process;

import it.concerto.workflow.ProcessVariable;
import java.util.List;

/** Every variable of {@code bpmn/drafting.bpmn}, {@code bpmn/sheet.bpmn} and {@code bpmn/cofinancing.bpmn}. */
public final class DraftingVariables {

    /** What is to be written in this round; each steers one branch of {@code Gateway_WhatToWrite}. */
    public static final ProcessVariable<Boolean> CONTEXT_DUE = ProcessVariable.flag("contextDue");

    public static final ProcessVariable<Boolean> SHEETS_DUE = ProcessVariable.flag("sheetsDue");

    public static final ProcessVariable<Boolean> FUNDS_DUE = ProcessVariable.flag("fundsDue");

    public static final ProcessVariable<Boolean> COFINANCING_DUE = ProcessVariable.flag("cofinancingDue");

    /** Instant at which a Comune that has not answered is reminded, ISO with offset. */
    public static final ProcessVariable<String> COFINANCING_REMINDER_AT = ProcessVariable.text("cofinancingReminderAt");

    /** Whether the checks let the draft be frozen; steers {@code Gateway_Coherent}. */
    public static final ProcessVariable<Boolean> COHERENT = ProcessVariable.flag("coherent");

    /** Number of the sheet that one branch writes. */
    public static final ProcessVariable<String> SHEET = ProcessVariable.text("sheet");

    /** Account number of who writes it. */
    public static final ProcessVariable<String> SHEET_OWNER = ProcessVariable.text("sheetOwner");

    /** Day until which it is to be written, as it was typed. */
    public static final ProcessVariable<String> SHEET_DUE = ProcessVariable.text("sheetDue");

    /** Day on which the last of the open sheets is due; answering the contributions is due with it (D7). */
    public static final ProcessVariable<String> LAST_SHEET_DUE = ProcessVariable.text("lastSheetDue");

    /** ISTAT code of the Comune that one branch asks. */
    public static final ProcessVariable<String> MUNICIPALITY = ProcessVariable.text("municipality");

    /** {@link ProcessVariable#OUTCOME} of drafting. */
    public static final String DRAFT_READY = "DRAFT_READY";

    public static final List<ProcessVariable<?>> ALL = List.of(
            ProcessVariable.PATH,
            ProcessVariable.AMBITO,
            ProcessVariable.OUTCOME,
            CONTEXT_DUE,
            SHEETS_DUE,
            FUNDS_DUE,
            COFINANCING_DUE,
            COFINANCING_REMINDER_AT,
            COHERENT,
            SHEET,
            SHEET_OWNER,
            SHEET_DUE,
            LAST_SHEET_DUE,
            MUNICIPALITY);

    private DraftingVariables() {}
}
