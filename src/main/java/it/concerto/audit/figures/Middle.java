package it.concerto.audit.figures;

import it.concerto.workflow.Spread;
import org.jspecify.annotations.Nullable;

/**
 * How durations lie, as people say it.
 *
 * @param ninth what nine of ten do not exceed
 */
public record Middle(Lasting median, Lasting ninth) {

    static @Nullable Middle of(@Nullable Spread spread) {
        return spread == null ? null : new Middle(Lasting.of(spread.median()), Lasting.of(spread.ninth()));
    }
}
