package it.concerto.workflow;

/**
 * How many tasks there are.
 *
 * @param least whether only so many were found when no more were looked at (ADR 155): there may be more
 */
public record InboxCount(long number, boolean least) {

    InboxCount plus(InboxCount other) {
        return new InboxCount(number + other.number, least || other.least);
    }

    /** As pages say it, e.g. {@code 12} or {@code 300+}. */
    @Override
    public String toString() {
        return least ? number + "+" : String.valueOf(number);
    }
}
