package it.concerto.workflow;

/**
 * How many tasks wait for a person.
 *
 * @param groups unclaimed tasks of the person's groups
 * @param late how many of both are past their due date
 */
public record InboxCounts(InboxCount mine, InboxCount groups, InboxCount late) {

    public InboxCount all() {
        return mine.plus(groups);
    }
}
