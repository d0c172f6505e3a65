package it.concerto.ledger;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The last row of a chain. */
record ChainEnd(long seq, String hash) {

    /** Held until the transaction is over; nobody else adds to the chain until then. Empty if nobody has begun it. */
    static Optional<ChainEnd> hold(JdbcTemplate jdbc, String chain) {
        return jdbc
                .query(
                        "select seq, hash from cz_audit_head where chain = ? for update",
                        (row, number) -> new ChainEnd(row.getLong(1), row.getString(2)),
                        chain)
                .stream()
                .findFirst();
    }
}
