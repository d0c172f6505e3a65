package it.concerto.ledger;

import it.concerto.organisation.AmbitoCode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs where chains end, so that who holds a seal outside of the database finds out if the rows before it are written anew. */
@Service
public class Seals {

    /** What the chain says of its own seals. */
    static final String SEALED = "chain.sealed";

    private final JdbcTemplate jdbc;
    private final Ledger ledger;
    private final CaseKeys keys;
    private final Clock clock;

    Seals(DataSource database, Ledger ledger, CaseKeys keys, Clock clock) {
        this.jdbc = new JdbcTemplate(database);
        this.ledger = ledger;
        this.keys = keys;
        this.clock = clock;
    }

    /** The key that seals are checked with, in Base64: to be kept outside of the database. */
    public String publicKey() {
        return SigningKey.text(keys.signing().getPublic());
    }

    /** Signs the end of each chain to which something was added since its last seal. */
    @Transactional
    public void sealAll() {
        jdbc.query(
                """
                select h.chain, h.seq, h.hash from cz_audit_head h
                join cz_audit_event e on e.chain = h.chain and e.seq = h.seq
                where e.action <> ? order by h.chain
                """,
                row -> {
                    seal(row.getString(1), row.getLong(2), row.getString(3));
                },
                SEALED);
    }

    private void seal(String chain, long seq, String hash) {
        var seal = Seal.sign(
                chain,
                seq,
                hash,
                Instant.now(clock).truncatedTo(ChronoUnit.MICROS),
                keys.signing().getPrivate());
        jdbc.update(
                "insert into cz_audit_seal (chain, seq, at, hash, signature) values (?, ?, ?, ?, ?)",
                chain,
                seq,
                seal.at().atOffset(ZoneOffset.UTC),
                hash,
                seal.signature());
        var ambito = Optional.of(chain)
                .filter(name -> !name.equals(ChainRow.INSTALLATION))
                .map(AmbitoCode::of)
                .orElse(null);
        ledger.record(AuditEvent.of(ambito, null, SEALED, subject(seal), null));
    }

    static String subject(Seal seal) {
        return seal.seq() + " " + seal.digest();
    }

    static long seqOf(String subject) {
        return Long.parseLong(subject.substring(0, subject.indexOf(' ')));
    }
}
