package it.concerto.participation;

import it.concerto.workflow.TermName;

/** The terms that participation asks for. */
public enum ParticipationTerm implements TermName {
    /** Of the minutes of a session, from its day. */
    MINUTES("minutes"),

    /** Before a session, within which an organisation may still change who speaks for it (stage b). */
    REPRESENTATIVE("representative"),

    /** Before a session, within which it is recalled to who takes part. */
    SESSION_REMINDER("sessionReminder"),

    /** Of participants who remark on the draft of the minutes (C5). */
    REMARKS("remarks"),

    /** Of contributions in the place of a deserted table. */
    WRITTEN_CONTRIBUTIONS("writtenContributions"),

    /** Of contacts and reading links, from the end of the plan. */
    CONTACTS("contacts");

    private final String row;

    ParticipationTerm(String row) {
        this.row = row;
    }

    @Override
    public String row() {
        return row;
    }
}
