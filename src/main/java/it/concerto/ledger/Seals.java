package it.concerto.ledger;

import it.concerto.organisation.AmbitoCode;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
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

    /** Since its last seal, and not about the chain itself: that a seal left by mail must not bring the next one. */
    private static final String GROWTH =
            """
            select seq from cz_audit_event
            where chain = ? and seq > (select coalesce(max(seq), 0) from cz_audit_seal where chain = ?) and action not like 'chain.%'
            order by seq fetch first row only
            """;

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
    public ChainsSealed sealAll() {
        var sealed =
                jdbc.queryForList("select chain from cz_audit_head where seq > 0 order by chain", String.class).stream()
                        .flatMap(chain -> transaction.execute(status -> sealIfGrown(chain)).stream())
                        .toList();
        sealed.forEach(seal -> LOG.info("Seal of {}", seal.line()));
        return ChainsSealed.of(sealed);
    }

    /** Another node that does the same waits for the end of the chain, and then finds this seal. */
    private Optional<Seal> sealIfGrown(String chain) {
        var end = ChainEnd.hold(jdbc, chain).orElseThrow();
        if (jdbc.queryForList(GROWTH, Long.class, chain, chain).isEmpty()) {
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
        ledger.record(AuditEvent.of(seal.ambito(), null, SEALED, subject(seal), null));
        return Optional.of(seal);
    }

    /**
     * Hands over the seals of an Ambito's chain as they leave the house, the oldest first, each as a line that {@code verify
     * --seals} reads.
     *
     * @param until the first instant that is not asked for
     */
    public void read(AmbitoCode ambito, Instant until, Consumer<String> lines) {
        jdbc.query(
                "select chain, seq, hash, at, signature from cz_audit_seal where chain = ? and at < ? order by seq",
                row -> {
                    lines.accept(Seal.of(row).line());
                },
                ambito.value(),
                until.atOffset(ZoneOffset.UTC));
    }

    static String subject(Seal seal) {
        return seal.seq() + " " + seal.digest();
    }

    static long seqOf(String subject) {
        return Long.parseLong(subject.substring(0, subject.indexOf(' ')));
    }
}
