package it.concerto.audit.figures;

import it.concerto.workflow.DurationFigures;
import it.concerto.workflow.Spread;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a node or of a process.
 *
 * @param whole null if nothing was done
 * @param waiting of tasks, while nobody had them in hand; null if none was done
 * @param working of tasks, while somebody had them in hand
 */
public record FigureRow(
        String id,
        String name,
        long done,
        long cancelled,
        long open,
        @Nullable Middle whole,
        @Nullable Middle waiting,
        @Nullable Middle working) {

    static FigureRow of(DurationFigures figures) {
        return of(figures, figures.waiting(), figures.working());
    }

    static FigureRow of(DurationFigures figures, @Nullable Spread waiting, @Nullable Spread working) {
        return new FigureRow(
                figures.id(),
                figures.name(),
                figures.done(),
                figures.cancelled(),
                figures.open(),
                Middle.of(figures.whole()),
                Middle.of(waiting),
                Middle.of(working));
    }
}
