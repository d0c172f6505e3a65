package it.concerto.retention;

import it.concerto.organisation.AmbitoCode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has approved to go.
 *
 * @param day as of which it was looked what may go
 * @param approvedBy display name
 * @param endedAt null while it is not over
 */
public record Erasure(
        String id,
        AmbitoCode ambito,
        LocalDate day,
        String fingerprint,
        State state,
        String approvedBy,
        Instant approvedAt,
        @Nullable Instant endedAt) {

    /** How far it has come. */
    public enum State {
        /** It waits for the night. */
        APPROVED,
        /** Some of it may have gone; whoever comes next goes on. */
        RUNNING,
        DONE,
        /** What is there is no longer what was approved: nothing more goes. */
        REFUSED,
        /** An administrator took the approval back before it began. */
        WITHDRAWN
    }
}
