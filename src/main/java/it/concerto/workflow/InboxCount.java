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

    InboxCount listed(long rows, boolean isWhole) {
        return least ? new InboxCount(isWhole ? rows : Math.max(number, rows), !isWhole) : this;
    }

    /** As pages say it: {@code 12}, {@code 300+}, or {@code ?} if none was found among those that were looked at. */
    @Override
    public String toString() {
        if (!least) {
            return String.valueOf(number);
        }
        return number == 0 ? "?" : number + "+";
    }
}
