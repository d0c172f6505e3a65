package it.concerto.organisation;

import java.time.LocalDate;

/**
 * Days on which an office is closed though the law does not make it.
 *
 * @param last included
 */
public record Closing(long number, LocalDate first, LocalDate last, String reason) {

    boolean includes(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
