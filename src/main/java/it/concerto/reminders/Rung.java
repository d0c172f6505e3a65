package it.concerto.reminders;

/** A rung of the escalation ladder (X6), in the order in which a task climbs it. */
public enum Rung {
    /** Some working days before the due date: the assignee or the groups are reminded. */
    FIRST_REMINDER,
    /** The same, at the last moment. */
    LAST_REMINDER,
    /** The due date has passed: the head of the Ufficio di Piano is told. */
    OVERDUE,
    /** It is still open some working days later: the president is told. */
    PRESIDENT,
    /** It is still open much later: it stands in the register of critical tasks, where the auditor reads it. */
    CRITICAL;

    /** Whether it reminds those who have the task to do; the others tell somebody else. */
    boolean isReminder() {
        return this == FIRST_REMINDER || this == LAST_REMINDER;
    }
}
