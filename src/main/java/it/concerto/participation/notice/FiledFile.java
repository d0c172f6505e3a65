package it.concerto.participation.notice;

import it.concerto.files.FileRef;

/** A file that came with a manifestation, and what it is. */
public record FiledFile(Kind kind, FileRef file) {

    /** What a file is. */
    public enum Kind {
        ORIGINAL,
        PACT,
        SIGNED_FORM,
        IDENTITY,
        STATEMENT,
        ATTACHMENT
    }
}
