package it.concerto.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has said that nothing of a path may go.
 *
 * @param by display name
 * @param lifted null while it is in force
 */
public record Hold(String id, String path, String reason, String by, Instant at, @Nullable Lifted lifted) {

    /** @param by display name */
    public record Lifted(String by, Instant at, String because) {}
}
