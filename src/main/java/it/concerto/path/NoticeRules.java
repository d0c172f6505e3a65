package it.concerto.path;

import static it.concerto.path.CalendarReview.DAY;
import static it.concerto.path.CalendarReview.MOMENT;
import static it.concerto.path.Finding.Severity.BLOCK;
import static it.concerto.path.Finding.Severity.WARNING;
import static it.concerto.path.SessionType.TABLE;
import static java.time.temporal.ChronoUnit.DAYS;

import it.concerto.path.PathConfiguration.Access;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The notice against its deadline and its first sessions: BR-19 and BR-20. */
record NoticeRules(PathConfiguration configuration, @Nullable LocalDate published) {

    Stream<Finding> findings() {
        return Stream.of(deadlineMissing(), deadlineBeforePublication(), deadlineAfterFirstTable(), shortNotice())
                .flatMap(Optional::stream);
    }

    private Optional<Finding> deadlineMissing() {
        return configuration.access() == Access.REGISTRATION && configuration.manifestationDeadline() == null
                ? Optional.of(Finding.about("BR-19", BLOCK, "path.finding.deadlineMissing"))
                : Optional.empty();
    }

    private Optional<Finding> deadlineBeforePublication() {
        var deadline = configuration.manifestationDeadline();
        return deadline != null && published != null && deadline.toLocalDate().isBefore(published)
                ? Optional.of(Finding.about(
                        "BR-19",
                        BLOCK,
                        "path.finding.deadlineBeforePublication",
                        MOMENT.format(deadline),
                        DAY.format(published)))
                : Optional.empty();
    }

    /** Sessions of phase I may begin before the deadline, as they did at Casarano. */
    private Optional<Finding> deadlineAfterFirstTable() {
        var deadline = configuration.manifestationDeadline();
        if (deadline == null) {
            return Optional.empty();
        }
        return configuration.sessions(TABLE).stream()
                .filter(table -> deadline.isAfter(table.latestStart()))
                .min(Comparator.comparing(PlannedSession::latestStart))
                .map(table -> Finding.about(
                                "BR-19", BLOCK, "path.finding.deadlineAfterFirstTable", MOMENT.format(deadline))
                        .in(table));
    }

    private Optional<Finding> shortNotice() {
        if (published == null) {
            return Optional.empty();
        }
        var deadline = Stream.ofNullable(configuration.manifestationDeadline()).map(LocalDateTime::toLocalDate);
        var sessions =
                configuration.sessions().stream().map(session -> session.date().latest());
        return Stream.concat(deadline, sessions)
                .min(Comparator.naturalOrder())
                .map(first -> DAYS.between(published, first))
                .filter(days -> days < configuration.noticeMinDays())
                .map(days -> Finding.about(
                        "BR-20",
                        WARNING,
                        "path.finding.shortNotice",
                        days,
                        configuration.noticeMinDays(),
                        DAY.format(published)));
    }
}
