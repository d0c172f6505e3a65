package it.concerto.governance.sitting;

import java.time.LocalDate;

/** The publication of an act in the albo pretorio: fifteen consecutive days, not editable (BR-67). */
public record AlboPosting(LocalDate from) {

    private static final int DAYS = 15;

    /** The day after the tenth day, the first one counted being the day after posting (TUEL art. 134 c. 3). */
    private static final int EFFECTIVE_AFTER = 11;

    public LocalDate to() {
        return from.plusDays(DAYS);
    }

    /** From when the act has effect: at once if so declared, else from the eleventh day (BR-59). */
    public LocalDate effectiveFrom(LocalDate act, boolean enforceable) {
        return enforceable ? act : from.plusDays(EFFECTIVE_AFTER);
    }
}
