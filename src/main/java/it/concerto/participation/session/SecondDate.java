package it.concerto.participation.session;

import it.concerto.path.PlannedSession;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When a deserted table meets again, at the same place (3.c).
 *
 * @param from null when the hour is not known yet
 * @param to null when the end is left open (BR-34)
 * @param confirmed whether it goes ahead although the calendar warns
 */
public record SecondDate(
        LocalDate day, @Nullable LocalTime from, @Nullable LocalTime to, String reason, boolean confirmed) {

    Move at(PlannedSession was) {
        return new Move(day, from, to, was.municipality(), was.venue(), was.address(), reason, null, confirmed);
    }
}
