package it.concerto.ledger;

import it.concerto.ledger.Finding.Fault;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Looks whether the chains are as they were written. Needs the database and the key that signatures are checked with, no
 * secret. Reads each row once, in its order, and keeps none.
 */
public final class LedgerVerifier {

    private static final int AT_A_TIME = 1_000;
    private static final String CHAINS =
            """
            select chain from cz_audit_head union select chain from cz_audit_event union select chain from cz_audit_detail
            union select chain from cz_audit_key union select chain from cz_audit_seal union select chain from cz_audit_stamp
            """;

    /** In the place of a table, for what does not lie in the database. */
    private static final String HELD = "--seals";

    private final JdbcTemplate jdbc;
    private final PublicKey key;
    private final List<Seal> held;

    public LedgerVerifier(DataSource database, PublicKey key) {
        this(database, key, List.of());
    }

    /** @param held seals that were kept outside of the database */
    LedgerVerifier(DataSource database, PublicKey key, List<Seal> held) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(AT_A_TIME);
        this.key = key;
        this.held = held;
    }

    /** In a transaction of the caller's that sees one moment of the database, or while nobody writes. */
    public Verdict verify() {
        var findings = new ArrayList<Finding>();
        long events = 0;
        held.stream()
                .filter(seal -> !seal.isSignedWith(key))
                .forEach(seal -> findings.add(new Finding(HELD, seal.chain() + "/" + seal.seq(), Fault.UNSIGNED)));
        var chains = new TreeSet<>(jdbc.queryForList(CHAINS, String.class));
        chains.addAll(ProvenRows.chains(jdbc));
        held.forEach(seal -> chains.add(seal.chain()));
        for (var chain : chains) {
            var check = new ChainCheck(jdbc, chain, key, held);
            events += check.walk();
            findings.addAll(check.findings());
        }
        return new Verdict(events, findings);
    }
}
