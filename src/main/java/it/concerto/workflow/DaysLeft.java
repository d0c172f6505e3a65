package it.concerto.workflow;

import it.concerto.time.Rome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long there is until a task is due: in whole calendar days (Europe/Rome), or in hours within a day of a term that
 * ends at an hour of its own.
 */
public record DaysLeft(ZonedDateTime due, ZonedDateTime now) {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);
    private static final Duration BY_THE_HOUR = Duration.ofDays(1);
    private static final int SOON = 3;

    /** Nothing for a task without a term. */
    public static @Nullable DaysLeft until(@Nullable Instant due, Instant now) {
        return due == null ? null : new DaysLeft(due.atZone(Rome.ZONE), now.atZone(Rome.ZONE));
    }

    public LocalDate day() {
        return due.toLocalDate();
    }

    /** Whether the hour counts: the term is near and does not last until the end of its day. */
    public boolean isByTheHour() {
        return due.toLocalTime().isBefore(END_OF_DAY)
                && Duration.between(now, due).abs().compareTo(BY_THE_HOUR) < 0;
    }

    public boolean isLate() {
        return isByTheHour() ? due.isBefore(now) : days() < 0;
    }

    public boolean isSoon() {
        return !isLate() && days() <= SOON;
    }

    /** Key of the words for it; the {@link #count} is their argument. */
    public String messageKey() {
        if (isByTheHour()) {
            return isLate() ? "desk.due.lateHours" : "desk.due.hours";
        }
        if (days() < 0) {
            return days() == -1 ? "desk.due.lateOne" : "desk.due.late";
        }
        if (days() <= 1) {
            return days() == 0 ? "desk.due.today" : "desk.due.tomorrow";
        }
        return "desk.due.left";
    }

    /** Days or hours, without sign; of hours the nearest number, none in the last hour. */
    public long count() {
        if (!isByTheHour()) {
            return Math.abs(days());
        }
        var minutes = Duration.between(now, due).abs().toMinutes();
        return minutes < 60 ? 0 : Math.round(minutes / 60.0);
    }

    private long days() {
        return ChronoUnit.DAYS.between(now.toLocalDate(), day());
    }
}
