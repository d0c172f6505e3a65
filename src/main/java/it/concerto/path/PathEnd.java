package it.concerto.path;

import it.concerto.organisation.AmbitoCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a path stands, and since when it has ended.
 *
 * @param to last year of the plan
 * @param endedAt null while it goes on, and for what ended before that was written down
 */
public record PathEnd(
        PathId id, AmbitoCode ambito, String planName, int to, PathStatus status, @Nullable Instant endedAt) {}
