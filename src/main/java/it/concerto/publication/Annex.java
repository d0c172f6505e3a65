package it.concerto.publication;

import it.concerto.documents.DocumentId;
import it.concerto.documents.DocumentKind;
import it.concerto.files.FileRef;
import org.jspecify.annotations.Nullable;

/**
 * A document of the path and what becomes of it in public.
 *
 * @param reason legal reason why it is redacted or withheld
 * @param file what is published: the document as it is, its redacted version, or, withheld, the document that stays inside
 */
public record Annex(
        DocumentId document,
        DocumentKind kind,
        String title,
        Decision decision,
        @Nullable String reason,
        FileRef file) {

    /** What becomes of a document in public. */
    public enum Decision {
        PUBLISH,
        REDACT,
        WITHHOLD
    }

    public boolean isPublic() {
        return decision != Decision.WITHHOLD;
    }
}
