package it.concerto.notifications;

import java.time.LocalTime;
import java.util.Map;

/**
 * How somebody wants to be told.
 *
 * @param choices what is missing is told at once
 * @param summaryAt hour of the summary of the day (Europe/Rome)
 */
public record MailWishes(Map<MailKind, MailChoice> choices, LocalTime summaryAt, QuietHours quiet) {

    /** Of whoever has wished nothing. */
    public static final MailWishes USUAL = new MailWishes(Map.of(), LocalTime.of(8, 0), QuietHours.NIGHT);

    /** Whether the summary holds what is said every morning of that day. */
    boolean haveMorningInSummary() {
        return of(MailKind.REMINDER) == MailChoice.IN_SUMMARY || of(MailKind.ESCALATION) == MailChoice.IN_SUMMARY;
    }

    public MailChoice of(MailKind kind) {
        return choices.getOrDefault(kind, MailChoice.AT_ONCE);
    }
}
