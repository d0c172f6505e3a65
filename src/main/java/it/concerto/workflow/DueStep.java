package it.concerto.workflow;

import it.concerto.organisation.DayOff;
import it.concerto.organisation.Term;
import it.concerto.workflow.models.DueRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a task came to its due date, or to another one: written when it was reckoned, true whatever becomes of the calendar.
 *
 * @param reckoning null for what was only noted before reckonings were kept
 * @param decision id of the version of the table that the rule stands in; empty if it is not known
 * @param variable day of the process that the rule counts from, or null
 * @param from the day it was counted from; null if it was counted from none
 * @param skipped the days that were passed over
 * @param before the due date that it had, or null
 * @param reason why, in the words of whoever brought it about; may be empty
 * @param person username, later display name, of whoever brought it about
 */
public record DueStep(
        Cause cause,
        @Nullable Reckoning reckoning,
        String decision,
        @Nullable String variable,
        @Nullable LocalDate from,
        List<DayOff> skipped,
        @Nullable Instant before,
        Instant due,
        String reason,
        String person,
        Instant at) {

    /** What brought a due date about. */
    public enum Cause {
        BEGUN,
        CONTINUED,
        DAY_MOVED,
        CALENDAR,
        PAUSED,
        RESUMED,
        BY_HAND,
        TAKEN_BACK
    }

    /** The same reason on days that follow each other. */
    public record DaysOff(LocalDate first, LocalDate last, DayOff.Kind kind, String name) {

        public boolean isOne() {
            return first.equals(last);
        }

        private boolean goesOn(DayOff day) {
            return kind == day.kind()
                    && name.equals(day.name())
                    && last.plusDays(1).equals(day.day());
        }
    }

    /** The days that were passed over, in order; those with the same reason together. */
    public List<DaysOff> ranges() {
        var ranges = new ArrayList<DaysOff>();
        skipped.stream()
                .sorted((one, other) -> one.day().compareTo(other.day()))
                .forEach(day -> {
                    var last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
                    if (last != null && last.goesOn(day)) {
                        ranges.set(ranges.size() - 1, new DaysOff(last.first(), day.day(), day.kind(), day.name()));
                    } else {
                        ranges.add(new DaysOff(day.day(), day.day(), day.kind(), day.name()));
                    }
                });
        return List.copyOf(ranges);
    }

    /** The rule as it was read; empty for what was only noted. */
    public Optional<DueRule> rule() {
        return Optional.ofNullable(reckoning).map(kept -> DueRule.of(kept.rule()));
    }

    /** The day of the process that it was counted from; null for the beginning of the task. */
    public DueRule.@Nullable FromDay countedFrom() {
        return reckoning == null || reckoning.day() == null
                ? null
                : rule().map(DueRule::fromDay).orElse(null);
    }

    /** Whether the term runs by a calendar and nobody has set the task another date than the one that follows from it. */
    boolean runsUntil(@Nullable Instant dueNow) {
        return reckoning != null && reckoning.runs() && cause != Cause.BY_HAND && due.equals(dueNow);
    }

    /** Whether the term has stood still, be it by hand or while the process waited. */
    boolean stoodStill() {
        return reckoning != null && !reckoning.pauses().isEmpty();
    }

    /** How long the term is; null for what was only noted. */
    public @Nullable Term term() {
        var day = countedFrom();
        return day != null ? day.term() : rule().map(DueRule::fromBeginning).orElse(null);
    }

    DueStep named(Map<String, String> names) {
        return new DueStep(
                cause,
                reckoning,
                decision,
                variable,
                from,
                skipped,
                before,
                due,
                reason,
                names.getOrDefault(person, person),
                at);
    }

    /** The same for whoever does not read the history of the path. */
    DueStep veiled() {
        return new DueStep(cause, reckoning, decision, variable, from, skipped, before, due, reason, "", at);
    }
}
