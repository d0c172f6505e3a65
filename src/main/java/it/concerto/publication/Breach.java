package it.concerto.publication;

import it.concerto.documents.DocumentId;
import it.concerto.files.FileRef;
import it.concerto.path.PathId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Personal data that somebody found in a document after it was published, as the register keeps it (GDPR art. 33 par. 5).
 *
 * @param exposed the file that was public
 * @param data kinds of data found, never the data
 * @param found where, and who drew attention to it
 * @param reportedAt since when the document is off the public page
 * @param removal what was done about copies elsewhere; null until it is confirmed
 * @param redactions what was prepared in its place, the newest last
 * @param closedAt when a second person agreed to what is public now; null while the document is off the page
 */
public record Breach(
        String id,
        PathId path,
        DocumentId document,
        String title,
        FileRef exposed,
        List<String> data,
        String found,
        String reportedBy,
        Instant reportedAt,
        @Nullable Removal removal,
        List<Redaction> redactions,
        @Nullable Instant closedAt) {

    /** Whether the authority for data protection is told (GDPR art. 33 par. 1). */
    public enum Authority {
        NOTIFIED,
        NOT_DUE
    }

    /**
     * The confirmation that nothing can be read any more.
     *
     * @param reason why the authority need not be told, or how it was
     */
    public record Removal(String note, Authority authority, String reason, String by, Instant at) {}

    /** What was prepared last. */
    public Redaction latest() {
        return redactions.get(redactions.size() - 1);
    }
}
