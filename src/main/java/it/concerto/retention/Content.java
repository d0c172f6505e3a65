package it.concerto.retention;

import it.concerto.hashing.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * How much there is of something, and a fingerprint of what tells each of it apart.
 *
 * @param digest SHA-256 of the keys in their order
 */
record Content(long rows, String digest) {

    /** Takes keys one after the other. */
    static final class Of {

        private final MessageDigest digest = Sha256.digest();
        private long rows;

        Of add(String key) {
            rows++;
            digest.update((key.length() + " " + key).getBytes(StandardCharsets.UTF_8));
            return this;
        }

        Content all() {
            return new Content(rows, HexFormat.of().formatHex(digest.digest()));
        }
    }
}
