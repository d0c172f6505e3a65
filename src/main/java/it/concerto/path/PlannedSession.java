package it.concerto.path;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session of the calendar.
 *
 * @param number unique within the path; phase I comes first
 * @param from Europe/Rome; null when the act does not say
 * @param to end, after {@code from}; null when the act gives no end (BR-34)
 * @param slot sessions of one slot share date and hours
 * @param areas codes of the areas treated; at least one for a table (BR-35)
 * @param subject what it is about, a line for each item of its agenda where it has several
 * @param inferred whether part of the date was inferred and not written in the act
 */
public record PlannedSession(
        int number,
        SessionType type,
        PartialDate date,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable String slot,
        @Nullable String municipality,
        @Nullable String venue,
        @Nullable String address,
        List<String> areas,
        int focusGroups,
        @Nullable String subject,
        boolean inferred) {

    /** The same about other areas; where each has its working group, it still does (BR-36). */
    public PlannedSession withAreas(List<String> others) {
        var groups = focusGroups == 0 ? 0 : Math.max(1, focusGroups + others.size() - areas.size());
        return new PlannedSession(
                number,
                type,
                date,
                from,
                to,
                slot,
                municipality,
                venue,
                address,
                List.copyOf(others),
                groups,
                subject,
                inferred);
    }

    /** What it is about, item by item. */
    public List<String> topics() {
        return subject == null
                ? List.of()
                : subject.lines().filter(line -> !line.isBlank()).toList();
    }

    /** The first moment at which it can begin; midnight when the hour is not known. */
    public LocalDateTime earliestStart() {
        return date.earliest().atTime(from == null ? LocalTime.MIN : from);
    }

    /** The last moment at which it can begin; the end of the day when the hour is not known. */
    public LocalDateTime latestStart() {
        return date.latest().atTime(from == null ? LocalTime.MAX : from);
    }
}
