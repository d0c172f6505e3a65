package it.concerto.path;

import static it.concerto.path.Finding.Severity.WARNING;

import it.concerto.path.PartialDate.Day;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sessions that hold the same place or the same person at the same time: BR-32 and BR-33. A warning, never an error: Casarano
 * held two tables at once in one house, twice. A session without an end counts as its first minute.
 */
record OverlapRules(List<PlannedSession> sessions, Map<Integer, Set<String>> facilitators) {

    Stream<Finding> findings() {
        return Stream.concat(
                pairs(OverlapRules::sameVenue, "BR-32", "path.finding.venueOverlap"),
                pairs(this::sameFacilitator, "BR-33", "path.finding.facilitatorOverlap"));
    }

    private Stream<Finding> pairs(BiPredicate<PlannedSession, PlannedSession> conflict, String rule, String key) {
        return IntStream.range(0, sessions.size()).boxed().flatMap(later -> IntStream.range(0, later)
                .filter(earlier -> overlap(sessions.get(earlier), sessions.get(later)))
                .filter(earlier -> conflict.test(sessions.get(earlier), sessions.get(later)))
                .mapToObj(earlier -> Finding.about(
                                rule,
                                WARNING,
                                key,
                                sessions.get(earlier).number(),
                                sessions.get(later).number())
                        .in(sessions.get(later))));
    }

    private static boolean overlap(PlannedSession one, PlannedSession other) {
        return one.date() instanceof Day
                && one.date().equals(other.date())
                && one.from() != null
                && other.from() != null
                && one.from().isBefore(end(other, other.from()))
                && other.from().isBefore(end(one, one.from()));
    }

    private static LocalTime end(PlannedSession session, LocalTime from) {
        return session.to() == null ? from.plusMinutes(1) : session.to();
    }

    private static boolean sameVenue(PlannedSession one, PlannedSession other) {
        return one.venue() != null
                && one.venue().equalsIgnoreCase(other.venue())
                && one.municipality() != null
                && one.municipality().equalsIgnoreCase(other.municipality());
    }

    private boolean sameFacilitator(PlannedSession one, PlannedSession other) {
        var both = facilitators.getOrDefault(one.number(), Set.of());
        return facilitators.getOrDefault(other.number(), Set.of()).stream().anyMatch(both::contains);
    }
}
