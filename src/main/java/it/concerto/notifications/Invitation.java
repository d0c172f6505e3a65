package it.concerto.notifications;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A calendar entry sent along with a convocation.
 *
 * @param uid stable for the event, so that a later mail moves or cancels the same entry
 * @param sequence rises by one with each change
 * @param start Europe/Rome
 * @param end Europe/Rome; null when the act does not say
 */
public record Invitation(
        String uid,
        int sequence,
        boolean cancelled,
        String summary,
        LocalDateTime start,
        @Nullable LocalDateTime end,
        String location) {}
