package it.concerto.ledger;

import it.concerto.organisation.AmbitoCode;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs where chains end, so that who holds a seal outside of the database finds out if the rows before it are written anew.
 * Each seal is written to the log, too, which goes to another machine where one is kept.
 */
@Service
public class Seals {

    /** What the chain says of its own seals. */
    static final String SEALED = "chain.sealed";

    private static final Logger LOG = LoggerFactory.getLogger(Seals.class);

    private final JdbcTemplate jdbc;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final KeyPair pair;
    private final Clock clock;

    Seals(DataSource database, Ledger ledger, CaseKeys keys, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = new JdbcTemplate(database);
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
        this.pair = keys.signing();
        this.clock = clock;
    }

    /** The key that seals are checked with, in Base64: to be kept outside of the database. */
    public String publicKey() {
        return SigningKey.text(pair.getPublic());
    }

    /** Signs the end of each chain to which something was added since its last seal, each in a transaction of its own. */
    public void sealAll() {
        jdbc.queryForList("select chain from cz_audit_head where seq > 0 order by chain", String.class)
                .forEach(chain -> transaction
                        .execute(status -> sealIfGrown(chain))
                        .ifPresent(seal -> LOG.info(
                                "Seal of {}: {} {} {} {}",
                                seal.chain(),
                                seal.seq(),
                                seal.hash(),
                                seal.at(),
                                seal.signature())));
    }

    /** Another node that does the same waits for the end of the chain, and then finds this seal. */
    private Optional<Seal> sealIfGrown(String chain) {
        var end = ChainEnd.hold(jdbc, chain).orElseThrow();
        var last = jdbc.queryForList(
                "select action from cz_audit_event where chain = ? and seq = ?", String.class, chain, end.seq());
        if (last.contains(SEALED)) {
            return Optional.empty();
        }
        var at = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        var seal = Seal.sign(chain, end.seq(), end.hash(), at, pair.getPrivate());
        jdbc.update(
                "insert into cz_audit_seal (chain, seq, at, hash, signature) values (?, ?, ?, ?, ?)",
                chain,
                end.seq(),
                at.atOffset(ZoneOffset.UTC),
                seal.hash(),
                seal.signature());
        var ambito = chain.equals(ChainRow.INSTALLATION) ? null : AmbitoCode.of(chain);
        ledger.record(AuditEvent.of(ambito, null, SEALED, subject(seal), null));
        return Optional.of(seal);
    }

    static String subject(Seal seal) {
        return seal.seq() + " " + seal.digest();
    }

    static long seqOf(String subject) {
        return Long.parseLong(subject.substring(0, subject.indexOf(' ')));
    }
}
