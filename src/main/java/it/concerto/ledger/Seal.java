package it.concerto.ledger;

import it.concerto.hashing.Sha256;
import it.concerto.organisation.AmbitoCode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The end of a chain as it was at a moment, signed.
 *
 * @param hash of the row with that number
 * @param at to the microsecond
 * @param signature Ed25519, in Base64
 */
record Seal(String chain, long seq, String hash, Instant at, String signature) {

    private static final String ALGORITHM = "Ed25519";
    private static final Pattern LINE = Pattern.compile("(\\S+): (\\d+) ([0-9a-f]{64}) (\\S+Z) ([A-Za-z0-9+/]{86}==)");

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

    /** The seal that a result stands at. */
    static Seal of(ResultSet row) throws SQLException {
        return new Seal(
                row.getString("chain"),
                row.getLong("seq"),
                row.getString("hash"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("signature"));
    }

    /** Null for the installation's chain. */
    @Nullable AmbitoCode ambito() {
        return chain.equals(ChainRow.INSTALLATION) ? null : AmbitoCode.of(chain);
    }

    /** As it leaves the house: who holds this line can find out later whether the chain was written anew. */
    String line() {
        return chain + ": " + seq + " " + hash + " " + at + " " + signature;
    }

    /** All that stand in a text as {@linkplain #line lines}, whatever stands around them: a log, a mail. */
    static List<Seal> in(String text) {
        return LINE.matcher(text)
                .results()
                .map(found -> new Seal(
                        found.group(1),
                        Long.parseLong(found.group(2)),
                        found.group(3),
                        Instant.parse(found.group(4)),
                        found.group(5)))
                .toList();
    }

    /** What the chain says of it, so that it can neither be taken away nor put in another's place. */
    String digest() {
        return Sha256.of(new String(content(chain, seq, hash, at), StandardCharsets.UTF_8) + signature);
    }

    private static byte[] content(String chain, long seq, String hash, Instant at) {
        var text = String.join(
                "\n", chain, String.valueOf(seq), hash, String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
