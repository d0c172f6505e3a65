package it.concerto.files;

import java.time.Instant;

/**
 * What is known of a stored file.
 *
 * @param mime media type found in its content, e.g. {@code application/pdf}
 */
public record StoredFile(FileRef file, String mime, long bytes, Instant storedAt) {}
