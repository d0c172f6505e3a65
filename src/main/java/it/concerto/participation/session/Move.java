package it.concerto.participation.session;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Another day, hour or place for a session (X3).
 *
 * @param from null when the hour is not known yet
 * @param to null when the end is left open (BR-34)
 * @param act the act or note it rests upon
 * @param confirmed whether it goes ahead although the calendar warns
 */
public record Move(
        LocalDate day,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable String municipality,
        @Nullable String venue,
        @Nullable String address,
        String reason,
        @Nullable String act,
        boolean confirmed) {}
