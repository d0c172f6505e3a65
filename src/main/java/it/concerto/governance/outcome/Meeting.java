package it.concerto.governance.outcome;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the referents.
 *
 * @param attempt 1, or 2 when it was convened again
 * @param when Europe/Rome
 * @param invited others, in words
 * @param reason of a short notice or a late entry
 * @param quorate whether enough referents came; null before it is held
 */
public record Meeting(
        int attempt,
        LocalDateTime when,
        String place,
        @Nullable String invited,
        @Nullable String reason,
        @Nullable Boolean quorate) {}
