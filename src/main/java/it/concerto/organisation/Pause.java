package it.concerto.organisation;

import java.time.LocalDate;

/**
 * A time in which a term stands still: the days after the question, up to that of the answer, do not count
 * (L. 241/1990, art. 2, c. 7).
 *
 * @param awaited who is waited for
 */
public record Pause(LocalDate asked, LocalDate answered, String awaited) {

    /** So many days a term stands still at most (L. 241/1990, art. 2, c. 7). */
    public static final int MOST_DAYS = 30;

    /** At the latest on this day the term goes on, whether there is an answer or not. */
    public static LocalDate latest(LocalDate asked) {
        return asked.plusDays(MOST_DAYS);
    }

    /** As long as the law lets it last. */
    public static Pause of(LocalDate asked, LocalDate answered, String awaited) {
        var latest = latest(asked);
        return new Pause(asked, answered.isAfter(latest) ? latest : answered, awaited);
    }

    /** The same, over on the day if it was not before. */
    public Pause until(LocalDate day) {
        return answered.isAfter(day) ? new Pause(asked, day, awaited) : this;
    }

    boolean holds(LocalDate day) {
        return day.isAfter(asked) && !day.isAfter(answered);
    }

    /** Reads what {@link #toString} has written. */
    public static Pause of(String text) {
        var parts = text.split(" ", 3);
        return new Pause(LocalDate.parse(parts[0]), LocalDate.parse(parts[1]), parts[2]);
    }

    /** In one line, e.g. {@code 2026-06-01 2026-06-09 ORGANISATION}. */
    @Override
    public String toString() {
        return asked + " " + answered + " " + awaited;
    }
}
