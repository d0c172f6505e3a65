package it.concerto.ledger;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the newest seal of each chain stamped by an authority outside, where one is set. */
@Component
class Stamps {

    /** What the chain says of its stamps. */
    static final String STAMPED = "chain.stamped";

    private static final Logger LOG = LoggerFactory.getLogger(Stamps.class);
    private static final String NEWEST_WITHOUT =
            """
            select s.chain, s.seq, s.hash, s.at, s.signature from cz_audit_seal s
            where s.seq = (select max(m.seq) from cz_audit_seal m where m.chain = s.chain)
                and not exists (select 1 from cz_audit_stamp t where t.chain = s.chain and t.seq = s.seq)
            order by s.chain
            """;

    private final JdbcTemplate jdbc;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Optional<TimestampAuthority> authority;

    Stamps(DataSource database, Ledger ledger, TransactionTemplate transaction, StampSettings settings) {
        this.jdbc = new JdbcTemplate(database);
        this.ledger = ledger;
        this.transaction = transaction;
        this.authority = settings.port();
    }

    /** The authority is asked outside of transactions; what it does not answer is asked again after the next seal. */
    void stampAll() {
        authority.ifPresent(port -> {
            try {
                for (var seal : withoutStamp()) {
                    keep(seal, Stamp.of(seal, port.stamp(HexFormat.of().parseHex(seal.digest()))));
                }
            } catch (IOException e) {
                LOG.warn("No timestamp for the seals of the ledger, asked again in an hour: {}", e.toString());
            }
        });
    }

    private List<Seal> withoutStamp() {
        return jdbc.query(NEWEST_WITHOUT, (row, number) -> Seal.of(row));
    }

    private void keep(Seal seal, Stamp stamp) {
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.update(
                        "insert into cz_audit_stamp (chain, seq, token) values (?, ?, ?)",
                        stamp.chain(),
                        stamp.seq(),
                        stamp.token());
                ledger.record(AuditEvent.of(seal.ambito(), null, STAMPED, stamp.told(), null));
            });
        } catch (DuplicateKeyException overtaken) {
            LOG.debug("Another node has had the seal stamped: {} {}", stamp.chain(), stamp.seq());
        }
    }
}
