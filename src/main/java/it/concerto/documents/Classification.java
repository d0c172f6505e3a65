package it.concerto.documents;

/** How much care a document needs. */
public enum Classification {
    PUBLIC,
    INTERNAL,
    /** Data of natural persons: manifestations, attendance. */
    PERSONAL,
    /** Data of special categories (GDPR art. 9). */
    SPECIAL;

    /** Whether it may be published as it is; of the others only a redacted version may (BR-68). */
    public boolean isPublishable() {
        return this == PUBLIC || this == INTERNAL;
    }
}
