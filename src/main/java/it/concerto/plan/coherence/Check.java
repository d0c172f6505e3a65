package it.concerto.plan.coherence;

/** What is checked before a draft is frozen. */
public enum Check {
    /** Sheets use more of a fund than there is (BR-48). */
    FUND_OVERSPENT(false, Part.SHEETS),
    /** Sheets use a fund that has no money recorded. */
    FUND_UNKNOWN(false, Part.FUNDS),
    /** Money earmarked for one area is used in another. */
    FUND_EARMARKED(false, Part.SHEETS),
    SHEET_UNWRITTEN(false, Part.SHEETS),
    SHEET_WITHOUT_INDICATOR(false, Part.SHEETS),
    SHEET_OUTSIDE_PERIOD(false, Part.SHEETS),
    /** A need or proposal has no answer (BR-42). */
    CONTRIBUTION_UNTREATED(false, Part.RECEPTION),
    CONTEXT_MISSING(true, Part.CONTEXT),
    AREA_WITHOUT_SHEET(true, Part.SHEETS),
    /** The path lists no service target or essential level, and no sheet names one. */
    SERVICE_TARGETS_MISSING(true, Part.SHEETS),
    /** No sheet covers a mandatory service target or essential level of the path. */
    SERVICE_TARGET_UNCOVERED(true, Part.SHEETS),
    /** A Comune has not confirmed its share (BR-50). */
    COFINANCING_UNCONFIRMED(true, Part.COFINANCING),
    /** Sheets plan with other municipal money than the Comuni confirmed (BR-50). */
    COFINANCING_DIFFERS(true, Part.COFINANCING),
    /** Minutes of a held session are not there to be annexed (BR-41). */
    MINUTES_MISSING(true, Part.NOTHING),
    /** A text seems to identify a person. */
    PERSONAL_DATA(true, Part.SHEETS);

    private final boolean waivable;
    private final Part cure;

    Check(boolean waivable, Part cure) {
        this.waivable = waivable;
        this.cure = cure;
    }

    /** Whether the head of the office may let it pass with a reason. */
    public boolean waivable() {
        return waivable;
    }

    /** The part of the draft that has to be mended. */
    public Part cure() {
        return cure;
    }

    /** What can be given back to those who wrote it. */
    public enum Part {
        CONTEXT,
        SHEETS,
        FUNDS,
        COFINANCING,
        RECEPTION,
        NOTHING
    }
}
