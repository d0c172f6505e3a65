package it.concerto.path;

import static it.concerto.path.Finding.Severity.BLOCK;
import static it.concerto.path.Finding.Severity.WARNING;
import static it.concerto.path.SessionType.TABLE;

import it.concerto.path.PathBackground.RegionalPlan;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The areas of the path and what its sessions make of them: BR-05, BR-06, BR-35 and BR-36. */
record AreaRules(PathConfiguration configuration, Set<String> waived) {

    Stream<Finding> findings() {
        return Stream.of(
                        sameCode(),
                        unknownAreas(),
                        incompletePlan(
                                configuration.background().regionalPlan(),
                                configuration.areas().size(),
                                null),
                        tablesWithoutArea(),
                        uncovered(),
                        focusGroups())
                .flatMap(findings -> findings);
    }

    private Stream<Finding> sameCode() {
        var codes = new HashSet<String>();
        return configuration.areas().stream()
                .map(Area::code)
                .filter(code -> !codes.add(code))
                .map(code -> Finding.about("BR-05", BLOCK, "path.finding.sameArea", code));
    }

    private Stream<Finding> unknownAreas() {
        var known = configuration.areaCodes();
        return configuration.sessions().stream().flatMap(session -> session.areas().stream()
                .filter(code -> !known.contains(code))
                .map(code -> Finding.about("BR-05", BLOCK, "path.finding.unknownArea", code)
                        .in(session)));
    }

    /**
     * What was loaded of a regional plan against what the plan says it contains.
     *
     * @param objectives how many were loaded, or null before they are
     */
    static Stream<Finding> incompletePlan(@Nullable RegionalPlan plan, int areas, @Nullable Integer objectives) {
        if (plan == null) {
            return Stream.empty();
        }
        return Stream.of(
                        incomplete("path.finding.regionalAreas", plan.name(), plan.areas(), areas),
                        incomplete("path.finding.regionalObjectives", plan.name(), plan.objectives(), objectives))
                .flatMap(Optional::stream);
    }

    private static Optional<Finding> incomplete(
            String key, String plan, @Nullable Integer expected, @Nullable Integer loaded) {
        return expected == null || loaded == null || expected.equals(loaded)
                ? Optional.empty()
                : Optional.of(Finding.about("BR-06", WARNING, key, plan, expected, loaded));
    }

    private Stream<Finding> tablesWithoutArea() {
        return configuration.sessions(TABLE).stream()
                .filter(table -> table.areas().isEmpty())
                .map(table -> Finding.about("BR-35", WARNING, "path.finding.tableWithoutArea")
                        .in(table));
    }

    /** A path may begin before its tables are known, as Taranto's did; then nothing is uncovered yet. */
    private Stream<Finding> uncovered() {
        var tables = configuration.sessions(TABLE);
        if (tables.isEmpty()) {
            return Stream.empty();
        }
        var covered = tables.stream().flatMap(table -> table.areas().stream()).collect(Collectors.toSet());
        return configuration.areas().stream()
                .filter(area -> !covered.contains(area.code()) && !waived.contains(area.code()))
                .map(area -> Finding.about("BR-35", WARNING, "path.finding.uncoveredArea", area.code(), area.name()));
    }

    private Stream<Finding> focusGroups() {
        if (!configuration.focusGroupsByArea()) {
            return Stream.empty();
        }
        return configuration.sessions(TABLE).stream()
                .filter(table -> table.focusGroups() != table.areas().size())
                .map(table -> Finding.about(
                                "BR-36",
                                WARNING,
                                "path.finding.focusGroups",
                                table.focusGroups(),
                                table.areas().size())
                        .in(table));
    }
}
