package it.concerto.governance;

import it.concerto.workflow.TermName;

/** The terms that the bodies ask for. */
public enum GovernanceTerm implements TermName {
    /** Of a new sitting on what one has put off (stage f). */
    NEXT_SITTING("nextSitting"),

    /** Of the sitting that adopts the plan after its outcome (stage f). */
    ADOPTION_SITTING("adoptionSitting"),

    /** Of the referents after a valid outcome meeting (E3). */
    ADHERENCE("adherence"),

    /** Of the referents in writing, when too few came to the meeting. */
    WRITTEN_CONSULTATION("writtenConsultation");

    private final String row;

    GovernanceTerm(String row) {
        this.row = row;
    }

    @Override
    public String row() {
        return row;
    }
}
