package it.concerto.studio.running;

import it.concerto.workflow.migration.Forecast;
import it.concerto.workflow.migration.MigratingRun;
import it.concerto.workflow.migration.Why;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of a migration.
 *
 * @param stood where it stood before it was moved, if it is to go back there; else nothing
 * @param forecast what was said of it, or null
 * @param outcome what became of it, or null
 * @param whys what stood against it, in the preview or when it was to move
 */
public record MigrationRow(
        int place,
        MigratingRun run,
        List<String> stood,
        Forecast.@Nullable Kind forecast,
        List<String> before,
        List<String> after,
        List<Why> whys,
        @Nullable Outcome outcome,
        @Nullable Instant doneAt) {

    /** What became of a run. */
    public enum Outcome {
        MOVED,
        /** It was said that it would move, but it had changed meanwhile or something stood against it. */
        REFUSED,
        /** It was said beforehand that it would not move. */
        LEFT
    }

    Forecast said() {
        return new Forecast(run.id(), forecast == null ? Forecast.Kind.REFUSED : forecast, before, after, whys);
    }
}
