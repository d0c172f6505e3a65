package it.concerto.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/**
 * The end of a chain as it was at a moment, signed.
 *
 * @param hash of the row with that number
 * @param at to the microsecond
 * @param signature Ed25519, in Base64
 */
record Seal(String chain, long seq, String hash, Instant at, String signature) {

    private static final String ALGORITHM = "Ed25519";

    static Seal sign(String chain, long seq, String hash, Instant at, PrivateKey key) {
        try {
            var signing = Signature.getInstance(ALGORITHM);
            signing.initSign(key);
            signing.update(content(chain, seq, hash, at));
            return new Seal(chain, seq, hash, at, Base64.getEncoder().encodeToString(signing.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign with this key", e);
        }
    }

    boolean isSignedWith(PublicKey key) {
        try {
            var checking = Signature.getInstance(ALGORITHM);
            checking.initVerify(key);
            checking.update(content(chain, seq, hash, at));
            return checking.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** What the chain says of it, so that it can neither be taken away nor put in another's place. */
    String digest() {
        return ChainRow.digest(new String(content(chain, seq, hash, at), StandardCharsets.UTF_8) + signature);
    }

    private static byte[] content(String chain, long seq, String hash, Instant at) {
        var text = String.join(
                "\n", chain, String.valueOf(seq), hash, String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
