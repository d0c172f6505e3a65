package it.concerto.path;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the acts tell about a path without steering it. Null is what the sources do not say.
 *
 * @param title the name the Ambito gave the path, e.g. Spazi di Comunità
 * @param kind how the Ambito calls it, e.g. percorso di co-programmazione; a free wording
 * @param guideline the act by which the Coordinamento began it (BR-07)
 * @param noticePublished day on which notice or press release came out
 * @param participants groups of people invited, in the wording of the notice
 * @param provenance where a value comes from when no act states it, by its dotted name
 */
public record PathBackground(
        @Nullable String title,
        @Nullable String kind,
        @Nullable RegionalPlan regionalPlan,
        @Nullable GuidelineAct guideline,
        @Nullable LocalDate noticePublished,
        @Nullable TableModel tableModel,
        @Nullable Budget budget,
        @Nullable LocalDate conferenceDate,
        List<String> participants,
        Map<String, String> provenance) {

    /** Nothing is known. */
    public static final PathBackground NONE =
            new PathBackground(null, null, null, null, null, null, null, null, List.of(), Map.of());

    /**
     * The regional plan that the zone plan carries out.
     *
     * @param ordinal Roman numeral, e.g. V
     * @param areas how many strategic areas it has (BR-06)
     * @param objectives how many objectives it has (BR-06)
     */
    public record RegionalPlan(
            @Nullable String ordinal, String name, @Nullable Integer areas, @Nullable Integer objectives) {}

    /** The approved act of indirizzo; the date may not be told. */
    public record GuidelineAct(String organ, @Nullable LocalDate date, @Nullable String content) {}

    /** An amount as it was stated, with the least it can be when it is not exact. */
    public record Budget(String statement, @Nullable BigDecimal lowerBoundEur, boolean exact) {}
}
