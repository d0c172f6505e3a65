package it.concerto.workflow;

import it.concerto.time.Rome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long there is until a task is due, in whole calendar days (Europe/Rome).
 *
 * @param days negative when the day has passed
 */
public record DaysLeft(LocalDate day, long days) {

    private static final int SOON = 3;

    /** Nothing for a task without a term. */
    public static @Nullable DaysLeft until(@Nullable Instant due, Instant now) {
        if (due == null) {
            return null;
        }
        var day = due.atZone(Rome.ZONE).toLocalDate();
        return new DaysLeft(day, ChronoUnit.DAYS.between(now.atZone(Rome.ZONE).toLocalDate(), day));
    }

    public boolean isLate() {
        return days < 0;
    }

    public boolean isSoon() {
        return days >= 0 && days <= SOON;
    }

    /** Key of the words for it; the number of days, without sign, is their argument. */
    public String messageKey() {
        if (days < 0) {
            return days == -1 ? "desk.due.lateOne" : "desk.due.late";
        }
        if (days <= 1) {
            return days == 0 ? "desk.due.today" : "desk.due.tomorrow";
        }
        return "desk.due.left";
    }

    public long count() {
        return Math.abs(days);
    }
}
