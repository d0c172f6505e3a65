package it.concerto.signatures;

/** How a document was signed. */
public enum SignatureKind {
    /** Qualified electronic signature (CAD art. 20). */
    QUALIFIED,
    /** Advanced electronic signature. */
    FEA,
    /** Signature with SPID. */
    SPID_SIGN,
    /** Scan of a handwritten signature with a copy of the identity document (DPR 445/2000 art. 38). */
    HANDWRITTEN_SCAN
}
