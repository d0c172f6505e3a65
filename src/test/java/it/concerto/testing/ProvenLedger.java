package it.concerto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.ledger.LedgerVerifier;
import it.concerto.ledger.Seals;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the ledger of a whole application tells, held against what other tables know. */
@TestComponent
public class ProvenLedger {

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final Seals seals;
    private final TransactionTemplate transaction;

    ProvenLedger(DataSource database, Seals seals, PlatformTransactionManager transactions) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.seals = seals;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Each flow, task, answer and deed of the path once, in chains that nobody has touched. */
    public void tells(String path) throws GeneralSecurityException {
        seals.sealAll();
        var key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(seals.publicKey())));
        var verdict = transaction.execute(status -> new LedgerVerifier(database, key).verify());

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.events()).isPositive();
        same(path, "flow.take", "select count(*) from cz_flow_taken where path = ?");
        same(path, "answer", "select count(*) from cz_task_answer where path = ?");
        same(path, "deed", "select count(*) from cz_path_deed where path = ?");
        same(
                path,
                "task.create",
                "select count(*) from ACT_HI_TASKINST t join ACT_HI_PROCINST p on p.ID_ = t.PROC_INST_ID_"
                        + " where p.BUSINESS_KEY_ = ?");
        same(path, "process.start", "select count(*) from ACT_HI_PROCINST where BUSINESS_KEY_ = ?");
    }

    private void same(String path, String action, String known) {
        assertThat(jdbc.queryForObject(
                        "select count(*) from cz_audit_event where path = ? and action = ?", Long.class, path, action))
                .as(action)
                .isPositive()
                .isEqualTo(jdbc.queryForObject(known, Long.class, path));
    }
}
