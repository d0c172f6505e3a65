package it.concerto.audit.export;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file of a case file.
 *
 * @param name with its folder, of letters that every system takes
 * @param sha256 64 lower-case hexadecimal digits
 */
record CaseFilePart(String name, String sha256, Content content) {

    /** As {@code sha256sum} writes and checks it. */
    String line() {
        return sha256 + "  " + name + "\n";
    }

    /** What it holds, to be closed by whoever opens it. */
    @FunctionalInterface
    interface Content {

        InputStream open() throws IOException;
    }
}
