package it.concerto.identity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the security register.
 *
 * @param kind name of the {@link IdentityEvent}
 * @param number stands for the person in addresses; null for a user name that is nobody's
 * @param person display name of the person it happened to
 * @param acting display name of who did it to them, if it was somebody else
 * @param address from where, at the door
 * @param group the role that was given or ended
 * @param lastDay included; null for open
 * @param note what they said it was for
 */
public record SecurityEvent(
        long id,
        Instant at,
        String kind,
        @Nullable Long number,
        @Nullable String person,
        @Nullable String acting,
        @Nullable String address,
        @Nullable GroupId group,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable String note) {}
