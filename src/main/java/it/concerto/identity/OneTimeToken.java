package it.concerto.identity;

import it.concerto.hashing.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** What makes a one-time link unguessable; the database keeps its digest only. */
record OneTimeToken(String text) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static OneTimeToken fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new OneTimeToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256 in hexadecimal. */
    String digest() {
        return Sha256.of(text);
    }

    /** The token stays out of logs. */
    @Override
    public String toString() {
        return "OneTimeToken";
    }
}
