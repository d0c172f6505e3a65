package it.concerto.workflow;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that an answer names, and the reason if it is entered late (BR-75).
 *
 * @param what message key that tells the late entry; its arguments are those of a {@link Deed}
 * @param subject whose day it is where a path has several of a kind, e.g. <em>Matino</em>; else empty
 * @param announced whether it should have been entered beforehand, as the day of a convocation; else it is the day of
 *     something done, which is written down afterwards
 */
public record EnteredDay(String what, String subject, LocalDate day, boolean announced, @Nullable String reason) {

    /** The day of something done; the form asks for the reason as {@code lateReason}. */
    public static EnteredDay ofDeed(String what, String subject, LocalDate day, @Nullable String reason) {
        return new EnteredDay(what, subject, day, false, reason);
    }

    /** The day of something to come; the form asks for the reason as {@code reason}. */
    public static EnteredDay announced(String what, LocalDate day, @Nullable String reason) {
        return new EnteredDay(what, "", day, true, reason);
    }

    String field() {
        return announced ? "reason" : "lateReason";
    }
}
