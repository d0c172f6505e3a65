package it.concerto.plan;

import it.concerto.workflow.TermName;

/** The terms that drafting asks for. */
public enum PlanTerm implements TermName {
    /** Of a Comune that was reminded of its share (M10). */
    COFINANCING_ANSWER("cofinancingAnswer");

    private final String row;

    PlanTerm(String row) {
        this.row = row;
    }

    @Override
    public String row() {
        return row;
    }
}
