package it.concerto.reminders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the rungs lie on one working day of an Ambito, as due dates: counting once from today replaces counting from the
 * due date of every task.
 *
 * @param first the latest due date whose first reminder has come
 * @param last the latest due date whose last reminder has come
 * @param president due dates before this day are the president's
 * @param critical due dates before this day are critical
 */
record Ladder(LocalDate today, LocalDate first, LocalDate last, LocalDate president, LocalDate critical) {

    /**
     * The rungs that a task stands on or has passed today: of the reminders only the one that still makes sense, of the
     * later ones all, so that a day on which nobody looked leaves none out.
     */
    List<Rung> reached(LocalDate due) {
        if (!due.isBefore(today)) {
            if (!due.isAfter(last)) {
                return List.of(Rung.LAST_REMINDER);
            }
            return due.isAfter(first) ? List.of() : List.of(Rung.FIRST_REMINDER);
        }
        var rungs = new ArrayList<>(List.of(Rung.OVERDUE));
        if (due.isBefore(president)) {
            rungs.add(Rung.PRESIDENT);
        }
        if (due.isBefore(critical)) {
            rungs.add(Rung.CRITICAL);
        }
        return rungs;
    }
}
