package it.concerto.governance.sitting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a member of the body says to how their presence or vote was recorded (X1.4).
 *
 * @param reason what is wrong; null only if it is confirmed
 * @param by username
 */
public record VoteStatement(
        String seat, RecordedPoint point, Stance stance, @Nullable String reason, String by, Instant at) {

    /** What is said. */
    public enum Stance {
        CONFIRMED,
        DISPUTED
    }
}
