package it.concerto.documents;

/** How much care a document needs; only {@link #PUBLIC} ones may ever be published (BR-68). */
public enum Classification {
    PUBLIC,
    INTERNAL,
    /** Data of natural persons: manifestations, attendance. */
    PERSONAL,
    /** Data of special categories (GDPR art. 9). */
    SPECIAL;

    public boolean isPublishable() {
        return this == PUBLIC;
    }
}
