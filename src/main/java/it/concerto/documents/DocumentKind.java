package it.concerto.documents;

import it.concerto.privacy.Matter;

/** What a document is in the life of a path. */
public enum DocumentKind {
    GUIDELINE_ACT(Matter.PLAN),
    NOTICE(Matter.PLAN),
    MANIFESTATION(Matter.MANIFESTATIONS),
    PACT(Matter.MANIFESTATIONS),
    PACT_TEMPLATE(Matter.PLAN),
    MATERIALS(Matter.SESSIONS),
    /** Minutes of a session of concertation. */
    MINUTES(Matter.SESSIONS),
    OUTCOME_MINUTES(Matter.SESSIONS),
    PLAN(Matter.PLAN),
    FINANCIAL_FRAME(Matter.FINANCES),
    TABLE_RULES(Matter.PLAN),
    REGULATION(Matter.PLAN),
    PROTOCOL_ASL(Matter.PLAN),
    BODY_RULES(Matter.PLAN),
    OFFICE_RULES(Matter.PLAN),
    SERVICE_RULES(Matter.PLAN),
    CONVENTION(Matter.PLAN),
    CONVOCATION(Matter.VOTES),
    SITTING_MINUTES(Matter.VOTES),
    OPINION(Matter.FINANCES),
    ADOPTION_ACT(Matter.PLAN),
    /** What the Coordinamento resolved beside guideline and adoption. */
    OTHER_ACT(Matter.PLAN),
    COUNCIL_RESOLUTION(Matter.PLAN),
    /** A frozen document with its signatures. */
    SIGNED_COPY(Matter.VOTES),
    PUBLICATION_REPORT(Matter.PLAN),
    OTHER(Matter.SESSIONS);

    private final Matter matter;

    DocumentKind(Matter matter) {
        this.matter = matter;
    }

    /** What it tells of, while it is not public. */
    Matter matter() {
        return matter;
    }
}
