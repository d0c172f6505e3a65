package it.concerto.plan.reception;

import org.jspecify.annotations.Nullable;

/**
 * What the plan makes of a need or proposal, and why (BR-42).
 *
 * @param reference of the contribution
 * @param sheet number of the sheet that takes it up, if one does
 */
public record Reception(String reference, Treatment treatment, String reason, @Nullable Integer sheet) {

    /** Fewer characters are no reason. */
    public static final int SHORTEST_REASON = 20;

    /** What becomes of it. */
    public enum Treatment {
        ACCEPTED,
        PARTLY,
        REJECTED,
        OUT_OF_SCOPE;

        /** Whether a sheet takes it up. */
        public boolean needsSheet() {
            return this == ACCEPTED || this == PARTLY;
        }
    }

    boolean hasReason() {
        return reason.strip().length() >= SHORTEST_REASON;
    }
}
