package it.concerto.ledger;

import it.concerto.hashing.Sha256;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What proves a row of another table to whoever has the database and no secret: its digest stands in the chain. A row that may
 * tell of people begins with a salt, which lies in the row alone, so that the digest says nothing to who has the chain only.
 */
public final class RowProof {

    private RowProof() {}

    /** Not to be guessed, another for each row. */
    public static String salt() {
        return UUID.randomUUID().toString();
    }

    /** Instants count to the microsecond, as databases keep them: a row is to be written with no more. */
    public static OffsetDateTime kept(OffsetDateTime at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    /** SHA-256 of all values, each with its length, so that no two rows are written alike. */
    public static String digest(@Nullable Object... values) {
        var text = new StringBuilder();
        for (var value : values) {
            if (value == null) {
                text.append("-;");
            } else {
                var said = value instanceof OffsetDateTime at
                        ? Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at.toInstant()))
                        : value.toString();
                text.append(said.length()).append(':').append(said);
            }
        }
        return Sha256.of(text.toString());
    }

    /** What an event about the row has as its subject. */
    public static String subject(String id, String digest) {
        return id + " " + digest;
    }
}
