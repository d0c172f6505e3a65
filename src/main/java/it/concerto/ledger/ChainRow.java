package it.concerto.ledger;

import it.concerto.hashing.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A row of a chain, without its hash.
 *
 * @param at to the microsecond, as databases keep it
 * @param actor pseudonym
 * @param commitment HMAC of the details under the key of the case, or null if there are none
 * @param sealedDigest SHA-256 of the details as they are sealed, or null
 */
record ChainRow(
        String chain,
        long seq,
        Instant at,
        String action,
        @Nullable String path,
        String subject,
        @Nullable String actor,
        @Nullable String onBehalfOf,
        @Nullable String commitment,
        @Nullable String sealedDigest) {

    /** Of the installation. */
    static final String INSTALLATION = "-";

    /** Stands before the first row of a chain. */
    static final String BEGINNING = "0".repeat(64);

    /** The row that a result stands at. */
    static ChainRow of(ResultSet row) throws SQLException {
        return new ChainRow(
                row.getString("chain"),
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("action"),
                row.getString("path"),
                row.getString("subject"),
                row.getString("actor"),
                row.getString("on_behalf_of"),
                row.getString("commitment"),
                row.getString("sealed_digest"));
    }

    /** The hash that the row gets behind another: SHA-256 of that row's hash and of all that this one says. */
    String hash(String previous) {
        return Sha256.of(bytes(previous));
    }

    /** Each part with its length, so that no two rows are written alike. */
    private byte[] bytes(String previous) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            write(out, previous);
            write(out, chain);
            out.writeLong(seq);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            write(out, action);
            write(out, path);
            write(out, subject);
            write(out, actor);
            write(out, onBehalfOf);
            write(out, commitment);
            write(out, sealedDigest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, @Nullable String part) throws IOException {
        if (part == null) {
            out.writeInt(-1);
        } else {
            var bytes = part.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }
}
