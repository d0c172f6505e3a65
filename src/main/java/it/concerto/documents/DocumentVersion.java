package it.concerto.documents;

import it.concerto.files.FileRef;
import java.time.Instant;

/**
 * One state of a document; later states do not change it.
 *
 * @param number 1 for the first
 */
public record DocumentVersion(int number, FileRef file, Instant filedAt) {}
