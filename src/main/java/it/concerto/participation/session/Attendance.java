package it.concerto.participation.session;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Somebody who came to a session; personal data, kept in the tables only.
 *
 * @param organisation null for a citizen
 * @param area the one they speak on, null for none
 * @param from hour of arrival, null when it was not noted */
public record Attendance(
        String person,
        @Nullable String organisation,
        @Nullable String area,
        Capacity capacity,
        @Nullable LocalTime from,
        @Nullable LocalTime to) {

    /** As what somebody came. */
    public enum Capacity {
        REPRESENTATIVE,
        SUBSTITUTE,
        CITIZEN,
        OBSERVER,
        /** Ufficio di Piano, social workers, administrations. */
        OFFICE
    }

    /** Whether they take the floor for a participant from outside. */
    boolean isExternal() {
        return capacity != Capacity.OBSERVER && capacity != Capacity.OFFICE;
    }

    /** The organisation, or the citizen. */
    String participant() {
        return organisation == null || organisation.isBlank() ? person : organisation;
    }
}
