package it.concerto.governance.proposal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An opinion on the regularity of a proposal (TUEL art. 49).
 *
 * @param note what is to be remarked; null only for a plain result
 * @param signer username of whoever answers for it
 */
public record Opinion(Kind kind, Result result, @Nullable String note, LocalDate givenOn, String signer) {

    /** What the opinion looks at. */
    public enum Kind {
        TECHNICAL,
        ACCOUNTING
    }

    /** What it says. */
    public enum Result {
        FAVOURABLE,
        FAVOURABLE_WITH_REMARKS,
        CONTRARY,
        /** The proposal has no effect on money; for the accounting opinion only. */
        NOT_DUE;

        /** Whether it needs no word of explanation. */
        public boolean speaksForItself() {
            return this == FAVOURABLE || this == NOT_DUE;
        }
    }
}
