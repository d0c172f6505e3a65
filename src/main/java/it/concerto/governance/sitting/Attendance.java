package it.concerto.governance.sitting;

import org.jspecify.annotations.Nullable;

/**
 * A seat at the roll call of a sitting, with the people as they were that day.
 *
 * @param delegation set exactly when a delegate fills the seat
 */
public record Attendance(
        String seat, String entity, String holder, String office, Presence presence, @Nullable Delegation delegation) {

    /** Who speaks and votes for the seat. */
    public String voter() {
        return delegation == null ? holder : delegation.delegate();
    }
}
