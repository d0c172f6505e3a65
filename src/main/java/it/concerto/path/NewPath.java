package it.concerto.path;

import it.concerto.organisation.AmbitoCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path that somebody wants to start.
 *
 * @param reason why it starts in spite of the warnings that its configuration gives; null if none is expected
 */
public record NewPath(
        PathId id,
        AmbitoCode ambito,
        String planName,
        int from,
        int to,
        List<String> products,
        PathConfiguration configuration,
        @Nullable String reason) {}
