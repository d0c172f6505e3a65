package it.concerto.governance.council;

import java.time.LocalDate;

/** What president and Comune agreed after a council did not approve. */
public record Conciliation(LocalDate metOn, Decision decision, String note) {

    /** How the path goes on. */
    public enum Decision {
        RESUBMIT,
        /** What the council asks for goes to the Coordinamento as a proposal (BR-61). */
        PROPOSE_AMENDMENTS,
        /** Without this Comune, where the path does not need every council. */
        PROCEED_WITHOUT,
        NOT_APPROVED
    }
}
