package it.concerto.plan.context;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Context and needs of the Ambito, in words and figures. */
public record SocialContext(String narrative, List<Figure> figures) {

    /** Fewer people than this can be recognised in a small Comune (BR-70). */
    private static final int SMALLEST_SHOWN = 5;

    /** Nothing written yet. */
    public static final SocialContext EMPTY = new SocialContext("", List.of());

    /**
     * An indicator of one place and year.
     *
     * @param municipality name of the Comune, or of the Ambito
     * @param countsPeople whether the value is a number of people
     * @param value null where it is suppressed
     */
    public record Figure(
            String name,
            String municipality,
            int year,
            boolean countsPeople,
            @Nullable BigDecimal value,
            String source) {

        public boolean suppressed() {
            return value == null;
        }
    }

    /** The same without the cells that count one to four people (BR-70); zero tells nothing of anybody. */
    public SocialContext withoutSmallCells() {
        return new SocialContext(
                narrative, figures.stream().map(SocialContext::shown).toList());
    }

    private static Figure shown(Figure figure) {
        var value = figure.value();
        var small = figure.countsPeople()
                && value != null
                && value.signum() > 0
                && value.compareTo(BigDecimal.valueOf(SMALLEST_SHOWN)) < 0;
        return small
                ? new Figure(figure.name(), figure.municipality(), figure.year(), true, null, figure.source())
                : figure;
    }
}
