package it.concerto.notifications;

import it.concerto.time.Rome;
import java.time.Instant;
import java.time.LocalTime;

/**
 * The hours of each day in which somebody wants no ordinary mail, by the clocks of Europe/Rome.
 *
 * @param from the first quiet moment
 * @param until the first moment that is quiet no more; before {@code from} if the night lies between, equal for no quiet hours
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /** Nobody is reminded at night (X6). */
    public static final QuietHours NIGHT = new QuietHours(LocalTime.of(19, 0), LocalTime.of(8, 0));

    boolean include(LocalTime time) {
        if (from.isBefore(until)) {
            return !time.isBefore(from) && time.isBefore(until);
        }
        return until.isBefore(from) && (!time.isBefore(from) || time.isBefore(until));
    }

    /** The instant itself unless it is quiet, else the first after it that is not. */
    Instant end(Instant instant) {
        return include(Rome.local(instant).toLocalTime()) ? Rome.next(instant, until) : instant;
    }
}
