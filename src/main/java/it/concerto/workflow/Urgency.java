package it.concerto.workflow;

import it.concerto.time.Rome;
import it.concerto.workflow.engine.InboxProjection;
import java.time.Instant;
import java.time.LocalDate;

/** How near the term of a task is; each one a span of time, so that an index can walk it. */
public enum Urgency {
    LATE,
    /** Until tonight, like the two that follow without what is late. */
    TODAY,
    WITHIN_3_DAYS,
    WITHIN_7_DAYS,
    NO_TERM;

    /** @param until is no part of it */
    record Span(Instant from, Instant until) {}

    Span span(Instant now) {
        return switch (this) {
            case LATE -> new Span(Instant.EPOCH, now);
            case TODAY -> new Span(now, endOfDay(now, 0));
            case WITHIN_3_DAYS -> new Span(now, endOfDay(now, 3));
            case WITHIN_7_DAYS -> new Span(now, endOfDay(now, 7));
            case NO_TERM -> new Span(InboxProjection.NO_TERM, InboxProjection.NO_TERM.plusSeconds(1));
        };
    }

    /** Calendar days by the clocks of Europe/Rome. */
    private static Instant endOfDay(Instant now, int days) {
        return LocalDate.ofInstant(now, Rome.ZONE)
                .plusDays(days + 1L)
                .atStartOfDay(Rome.ZONE)
                .toInstant();
    }
}
