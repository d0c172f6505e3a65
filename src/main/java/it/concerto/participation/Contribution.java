package it.concerto.participation;

/**
 * A need or a proposal that somebody brought, in a manifestation or at a table, and that the plan has to answer.
 *
 * @param reference unique and unchanging within the path, e.g. {@code P-12}; shown to people
 * @param area code of the area
 * @param proposer the organisation, or words such as <em>un cittadino</em>: never the name of a natural person
 */
public record Contribution(String reference, Kind kind, String area, String title, String text, String proposer) {

    /** What is brought. */
    public enum Kind {
        NEED,
        PROPOSAL
    }
}
