package it.concerto.ledger;

import java.security.PublicKey;
import java.util.ArrayList;
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
            union select chain from cz_audit_key union select chain from cz_audit_seal order by 1
            """;

    private final JdbcTemplate jdbc;
    private final PublicKey key;

    public LedgerVerifier(DataSource database, PublicKey key) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(AT_A_TIME);
        this.key = key;
    }

    /** In a transaction of the caller's that sees one moment of the database, or while nobody writes. */
    public Verdict verify() {
        var findings = new ArrayList<Finding>();
        long events = 0;
        for (var chain : jdbc.queryForList(CHAINS, String.class)) {
            var check = new ChainCheck(jdbc, chain, key);
            events += check.walk();
            findings.addAll(check.findings());
        }
        return new Verdict(events, findings);
    }
}
