package it.concerto.participation.session;

import it.concerto.notifications.Recipient;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody who came to a session; personal data, kept in the tables only.
 *
 * @param line where they stand on the register, from 0
 * @param organisation null for a citizen
 * @param area the one they speak on, null for none
 * @param from hour of arrival, null when it was not noted
 * @param email where to send minutes and outcome, null if they want none or their address is known already
 * @param pactSigned whether they signed the participation pact for their organisation, here or before (BR-29) */
public record Attendance(
        int line,
        String person,
        @Nullable String organisation,
        @Nullable String area,
        Capacity capacity,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable String email,
        boolean pactSigned) {

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

    /** Where they are told what becomes of it, if they left an address. */
    Optional<Recipient> address() {
        return Optional.ofNullable(email).filter(left -> !left.isBlank()).map(left -> Recipient.named(person, left));
    }

    /** The organisation, or the citizen. */
    String participant() {
        return organisation == null || organisation.isBlank() ? person : organisation;
    }
}
