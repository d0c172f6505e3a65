package it.concerto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.ledger.Finding;
import it.concerto.ledger.LedgerVerifier;
import it.concerto.ledger.Seals;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the ledger of a whole application tells, held against what other tables know. */
@TestComponent
public class ProvenLedger {

    /** What other tables know of each action. */
    private static final Map<String, String> KNOWN = Map.of(
            "flow.take", "select count(*) from cz_flow_taken where path = ?",
            "answer", "select count(*) from cz_task_answer where path = ?",
            "deed", "select count(*) from cz_path_deed where path = ?",
            "task.create",
                    "select count(*) from ACT_HI_TASKINST t join ACT_HI_PROCINST p on p.ID_ = t.PROC_INST_ID_"
                            + " where p.BUSINESS_KEY_ = ?",
            "process.start", "select count(*) from ACT_HI_PROCINST where BUSINESS_KEY_ = ?");

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

    /** Of a node that a test started by itself. */
    public static ProvenLedger of(ApplicationContext node) {
        return new ProvenLedger(
                node.getBean(DataSource.class),
                node.getBean(Seals.class),
                node.getBean(PlatformTransactionManager.class));
    }

    /**
     * Each flow, task, answer, deed and process of the path once, in chains that nobody has touched.
     *
     * @param happened actions of which there is at least one
     */
    public void tells(String path, String... happened) throws GeneralSecurityException {
        isWhole();
        KNOWN.forEach((action, known) ->
                assertThat(told(path, action)).as(action).isEqualTo(jdbc.queryForObject(known, Long.class, path)));
        assertThat(happened).allSatisfy(action -> assertThat(told(path, action)).isPositive());
    }

    /** Chains in which nobody has changed anything, whatever was erased beside them. */
    public void isWhole() throws GeneralSecurityException {
        seals.sealAll();

        assertThat(findings()).isEmpty();
    }

    /** What the verifier finds, with nothing but the public key; in the running transaction, if there is one. */
    public List<Finding> findings() throws GeneralSecurityException {
        var key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(seals.publicKey())));
        var verdict = transaction.execute(status -> new LedgerVerifier(database, key).verify());
        return verdict.findings();
    }

    private Long told(String path, String action) {
        return jdbc.queryForObject(
                "select count(*) from cz_audit_event where path = ? and action = ?", Long.class, path, action);
    }
}
