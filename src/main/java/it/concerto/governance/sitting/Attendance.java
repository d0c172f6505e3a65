package it.concerto.governance.sitting;

import it.concerto.governance.sitting.Movement.Direction;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A seat at a sitting, with the people as they were that day.
 *
 * @param presence how it answered the roll call
 * @param delegation set exactly when a delegate fills the seat
 * @param movements arrivals and departures after the opening, the earliest first
 */
public record Attendance(
        String seat,
        String entity,
        String holder,
        String office,
        Presence presence,
        @Nullable Delegation delegation,
        List<Movement> movements) {

    Attendance with(List<Movement> all) {
        return new Attendance(seat, entity, holder, office, presence, delegation, all);
    }

    /** Who speaks and votes for the seat. */
    public String voter() {
        return delegation == null ? holder : delegation.delegate();
    }

    /** Whether somebody filled the seat when the roll was called: who came later answered it for the record only. */
    boolean isThereAtOpening() {
        return presence.isThere() && (movements.isEmpty() || movements.get(0).direction() == Direction.LEFT);
    }

    /** Whether the seat is filled at that time; at the very minute of an arrival it is, at that of a departure not. */
    boolean isThereAt(LocalTime time) {
        return movements.stream()
                .filter(movement -> !movement.at().isAfter(time))
                .reduce((earlier, later) -> later)
                .map(movement -> movement.direction() == Direction.ARRIVED)
                .orElseGet(this::isThereAtOpening);
    }

    /** Whether the seat is filled after all that is known to have happened. */
    public boolean isThereNow() {
        return isThereAt(LocalTime.MAX);
    }

    /** Whether the seat was filled at any time. */
    public boolean wasThere() {
        return presence.isThere() || movements.stream().anyMatch(movement -> movement.direction() == Direction.ARRIVED);
    }
}
