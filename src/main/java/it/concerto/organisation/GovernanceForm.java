package it.concerto.organisation;

/** How the municipalities of an Ambito act together (TUEL art. 30 and 31), or alone. */
public enum GovernanceForm {
    CONVENTION,
    CONSORTIUM,
    SINGLE_MUNICIPALITY
}
