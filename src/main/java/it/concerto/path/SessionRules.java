package it.concerto.path;

import static it.concerto.path.CalendarReview.DAY;
import static it.concerto.path.Finding.Severity.BLOCK;
import static it.concerto.path.Finding.Severity.INFO;
import static it.concerto.path.Finding.Severity.WARNING;
import static it.concerto.path.SessionType.PLENARY;
import static it.concerto.path.SessionType.PRELIMINARY;
import static it.concerto.path.SessionType.TABLE;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;

/** Numbers, hours and order of the sessions: BR-34, BR-37, BR-38, BR-55 and BR-75. */
record SessionRules(PathConfiguration configuration, LocalDate today) {

    Stream<Finding> findings() {
        return Stream.of(
                        sameNumber(),
                        hours(),
                        tablesBeforePhaseOne(),
                        plenariesBeforeTables(),
                        lateConcertation().stream(),
                        past().stream(),
                        inferred())
                .flatMap(findings -> findings);
    }

    private Stream<Finding> sameNumber() {
        var numbers = new HashSet<Integer>();
        return configuration.sessions().stream()
                .filter(session -> !numbers.add(session.number()))
                .map(session -> Finding.about("B1", BLOCK, "path.finding.sameNumber", session.number())
                        .in(session));
    }

    private Stream<Finding> hours() {
        return configuration.sessions().stream()
                .filter(session -> session.to() != null
                        && (session.from() == null || !session.to().isAfter(session.from())))
                .map(session ->
                        Finding.about("BR-34", BLOCK, "path.finding.hours").in(session));
    }

    private Stream<Finding> tablesBeforePhaseOne() {
        return configuration.sessions(TABLE).stream()
                .filter(table -> configuration.sessions(PRELIMINARY).stream()
                        .anyMatch(preliminary -> !table.latestStart().isAfter(preliminary.earliestStart())))
                .map(table -> Finding.about("BR-37", WARNING, "path.finding.tableBeforePhaseOne")
                        .in(table));
    }

    private Stream<Finding> plenariesBeforeTables() {
        return configuration.sessions(PLENARY).stream()
                .filter(plenary -> configuration.sessions(TABLE).stream()
                        .anyMatch(table -> !plenary.latestStart().isAfter(table.earliestStart())))
                .map(plenary -> Finding.about("BR-38", WARNING, "path.finding.plenaryBeforeTable")
                        .in(plenary));
    }

    /** The programming of a year is approved after that year began. */
    private Optional<Finding> lateConcertation() {
        var annual = configuration.annual();
        if (annual == null) {
            return Optional.empty();
        }
        return configuration.sessions(SessionType.ANNUAL_CONCERTATION).stream()
                .filter(session -> session.date().earliest().getYear() >= annual.programmingYear())
                .findFirst()
                .map(session -> Finding.about(
                                "BR-55",
                                WARNING,
                                "path.finding.lateProgramming",
                                session.date().toString(),
                                String.valueOf(annual.programmingYear()))
                        .in(session));
    }

    private Optional<Finding> past() {
        var past = configuration.sessions().stream()
                .filter(session -> session.date().latest().isBefore(today))
                .toList();
        return past.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.about("BR-75", WARNING, "path.finding.past", past.size(), DAY.format(today)));
    }

    private Stream<Finding> inferred() {
        return configuration.sessions().stream()
                .filter(PlannedSession::inferred)
                .map(session ->
                        Finding.about("B1", INFO, "path.finding.inferred").in(session));
    }
}
