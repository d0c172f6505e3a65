package it.concerto.publication;

import it.concerto.files.FileRef;
import it.concerto.publication.Publication.PrivacyCheck;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What comes in the place of a document with personal data, as the log of redactions keeps it.
 *
 * @param decision REDACT, or WITHHOLD if the document stays off the page for good
 * @param file the redacted version, or the document that stays inside
 * @param removed what was blacked out and why, without the data
 * @param pageHash hash of everything public once it was published; null before
 */
public record Redaction(
        Annex.Decision decision,
        FileRef file,
        String removed,
        String preparedBy,
        Instant preparedAt,
        @Nullable PrivacyCheck check,
        @Nullable String pageHash) {}
