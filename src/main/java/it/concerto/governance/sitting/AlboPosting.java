package it.concerto.governance.sitting;

import java.time.LocalDate;

/** The publication of an act in the albo pretorio: fifteen consecutive days, not editable (BR-67). */
public record AlboPosting(LocalDate from) {

    private static final int DAYS = 15;

    public LocalDate to() {
        return from.plusDays(DAYS);
    }

    /**
     * From when the act has effect: at once if so declared, else from the day after the last of the given days, the first one
     * counted being the day after posting (BR-59, TUEL art. 134 c. 3).
     *
     * @param days how many days the Ambito counts, ten by law
     */
    public LocalDate effectiveFrom(LocalDate act, boolean enforceable, int days) {
        return enforceable ? act : from.plusDays(days + 1L);
    }
}
