package it.concerto.governance.council;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The opinions that the offices of a Comune give before its council deliberates (TUEL art. 49 and 239).
 *
 * @param commissionOn day on which the commission of the council dealt with the plan
 * @param note what was remarked; null only when every opinion is plain
 */
public record CouncilOpinions(
        Result technical, Result accounting, Result auditors, @Nullable LocalDate commissionOn, @Nullable String note) {

    /** What an office says. */
    public enum Result {
        FAVOURABLE,
        FAVOURABLE_WITH_REMARKS,
        CONTRARY,
        NOT_DUE
    }

    boolean lacksItsNote() {
        return note == null && (isRemarked(technical) || isRemarked(accounting) || isRemarked(auditors));
    }

    private static boolean isRemarked(Result result) {
        return result == Result.CONTRARY || result == Result.FAVOURABLE_WITH_REMARKS;
    }
}
