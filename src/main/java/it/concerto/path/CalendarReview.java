package it.concerto.path;

import static it.concerto.path.Finding.Severity.BLOCK;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Examines the calendar and the notice of a path by the rules of the domain. What is not known is not held against anybody:
 * a rule speaks only where the dates at hand leave no other reading.
 *
 * @param today day on which dates are entered, for those that lie in the past (BR-75)
 * @param published day on which the notice comes out, or null if it is not known
 * @param waivedAreas codes of the areas that, for a written reason, no table treats (BR-35)
 * @param facilitators usernames by number of the session (BR-33)
 */
public record CalendarReview(
        PathConfiguration configuration,
        LocalDate today,
        @Nullable LocalDate published,
        Set<String> waivedAreas,
        Map<Integer, Set<String>> facilitators) {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");

    /** Of a path on which nothing more is known than its configuration. */
    public static CalendarReview of(PathConfiguration configuration, LocalDate today) {
        return new CalendarReview(
                configuration, today, configuration.background().noticePublished(), Set.of(), Map.of());
    }

    /** What blocks comes first, then what warns. */
    public List<Finding> findings() {
        return Stream.of(
                        new NoticeRules(configuration, published).findings(),
                        new SessionRules(configuration, today).findings(),
                        new AreaRules(configuration, waivedAreas).findings(),
                        new OverlapRules(configuration.sessions(), facilitators).findings())
                .flatMap(findings -> findings)
                .sorted((one, other) -> one.severity().compareTo(other.severity()))
                .toList();
    }

    /** What speaks against moving a published deadline: it may only move later (BR-21). */
    public static Optional<Finding> ofMovedDeadline(LocalDateTime published, LocalDateTime wished) {
        return wished.isAfter(published)
                ? Optional.empty()
                : Optional.of(Finding.about(
                        "BR-21",
                        BLOCK,
                        "path.finding.deadlineShortened",
                        MOMENT.format(published),
                        MOMENT.format(wished)));
    }
}
