package it.concerto.path;

import static it.concerto.path.Finding.Severity.BLOCK;
import static it.concerto.path.Finding.Severity.WARNING;

import it.concerto.path.Finding.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a path may start: the plan's years, BR-07, BR-54 and the rules on its calendar. */
record PathRules(NewPath path, LocalDate today) {

    /** Years that one plan may span at most (task A1). */
    private static final int LONGEST_PLAN = 5;

    /** What blocks comes first, then what warns. */
    List<Finding> findings() {
        var plan = Stream.of(years(), withoutGuideline(), annualYears()).flatMap(Optional::stream);
        var calendar = CalendarReview.of(path.configuration(), today).findings().stream();
        return Stream.concat(plan, calendar)
                .sorted((one, other) -> one.severity().compareTo(other.severity()))
                .toList();
    }

    /** Whether something blocks, or something warns and nobody has said why the path starts nevertheless. */
    static boolean forbid(List<Finding> findings, @Nullable String reason) {
        return has(findings, BLOCK) || has(findings, WARNING) && (reason == null || reason.isBlank());
    }

    private static boolean has(List<Finding> findings, Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity() == severity);
    }

    private Optional<Finding> years() {
        return path.to() < path.from() || path.to() > path.from() + LONGEST_PLAN
                ? Optional.of(Finding.about(
                        "A1",
                        BLOCK,
                        "path.finding.years",
                        String.valueOf(path.from()),
                        String.valueOf(path.to()),
                        LONGEST_PLAN))
                : Optional.empty();
    }

    /** An annual cycle follows from a plan that is in force and needs no act of its own. */
    private Optional<Finding> withoutGuideline() {
        var configuration = path.configuration();
        return configuration.annual() == null && configuration.background().guideline() == null
                ? Optional.of(Finding.about("BR-07", WARNING, "path.finding.withoutGuideline"))
                : Optional.empty();
    }

    private Optional<Finding> annualYears() {
        var annual = path.configuration().annual();
        return annual != null && annual.reportYear() != annual.programmingYear() - 1
                ? Optional.of(Finding.about(
                        "BR-54",
                        WARNING,
                        "path.finding.annualYears",
                        String.valueOf(annual.reportYear()),
                        String.valueOf(annual.programmingYear())))
                : Optional.empty();
    }
}
