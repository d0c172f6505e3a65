package it.concerto.privacy;

/** How much of a {@link Matter} a role reads, the least first. */
public enum Grant {
    NONE,
    /** What they did, what is of their session or Comune, what a stage has opened to them. */
    OWN,
    /** Who there is, nothing that they declared. */
    NAMES,
    /** Everything, with a cover over what leads to a natural person. */
    COVERED,
    READ
}
