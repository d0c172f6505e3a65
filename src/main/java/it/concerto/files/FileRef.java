package it.concerto.files;

import java.util.regex.Pattern;

/**
 * A stored file as answers and documents name it.
 *
 * @param sha256 64 lower-case hexadecimal digits of the content's hash; the key of the store
 * @param name as the person named it, without folders and control characters
 */
public record FileRef(String sha256, String name) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public FileRef {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256: " + sha256);
        }
    }
}
