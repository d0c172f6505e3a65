package it.concerto.documents;

/** What a document is in the life of a path. */
public enum DocumentKind {
    GUIDELINE_ACT,
    NOTICE,
    MANIFESTATION,
    PACT,
    PACT_TEMPLATE,
    MATERIALS,
    /** Minutes of a session of concertation. */
    MINUTES,
    OUTCOME_MINUTES,
    PLAN,
    FINANCIAL_FRAME,
    TABLE_RULES,
    REGULATION,
    PROTOCOL_ASL,
    BODY_RULES,
    OFFICE_RULES,
    SERVICE_RULES,
    CONVENTION,
    CONVOCATION,
    SITTING_MINUTES,
    OPINION,
    ADOPTION_ACT,
    COUNCIL_RESOLUTION,
    /** A frozen document with its signatures. */
    SIGNED_COPY,
    PUBLICATION_REPORT,
    OTHER
}
