package it.concerto.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionTemplate;

/** A4: what happened is chained in the transaction in which it happened. */
class A4LedgerTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00.123456789Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private DataSource database;
    private LedgerBook book;

    @BeforeEach
    void open() {
        database = TestDatabase.source("V0015__ledger.sql");
        book = new LedgerBook(database, folder, CLOCK);
    }

    @Test
    void whatIsRolledBackNeverHappened() {
        book.transaction.executeWithoutResult(status -> {
            book.ledger.record(LedgerBook.event("p1", 1));
            status.setRollbackOnly();
        });
        book.write("p1", 3);

        assertThat(subjects()).containsExactly("task/3");
        assertThat(book.verdict().findings()).isEmpty();
    }

    /** As when the database is gone at the very moment of the commit. */
    @Test
    void aChainWhoseFirstTransactionFailedCanBeginAgain() {
        var failing = new TransactionExecutionListener() {
            @Override
            public void beforeCommit(TransactionExecution transaction) {
                throw new IllegalStateException("gone");
            }
        };
        var broken = new DataSourceTransactionManager(database);
        broken.setTransactionExecutionListeners(List.of(book.ledger, failing));
        assertThatThrownBy(() -> new TransactionTemplate(broken)
                        .executeWithoutResult(status -> book.ledger.record(LedgerBook.event("p1", 1))))
                .hasMessage("gone");

        book.write("p1", 3);

        assertThat(subjects()).containsExactly("task/3");
        assertThat(book.verdict().findings()).isEmpty();
    }

    @Test
    void aPersonHasTheSamePseudonymInOneAmbitoAndAnotherElsewhere() {
        var first = book.pseudonyms.of(LedgerBook.AMBITO, "enea.nardone");

        assertThat(new Pseudonyms(new LedgerSettings(folder.resolve("ledger.key")))
                        .of(LedgerBook.AMBITO, "enea.nardone"))
                .isEqualTo(first)
                .matches("P-[0-9a-f]{16}");
        assertThat(book.pseudonyms.of(AmbitoCode.of("TARANTO"), "enea.nardone")).isNotEqualTo(first);
        assertThat(new Pseudonyms(new LedgerSettings(folder.resolve("other.key")))
                        .of(LedgerBook.AMBITO, "enea.nardone"))
                .as("with another key")
                .isNotEqualTo(first);
    }

    /** The pair is made from secret bytes in the way that RFC 8032 has it: the same on every Java (its test 1). */
    @Test
    void theKeyOfTheSealsIsThatOfTheStandard() {
        var seed = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

        var encoded = SigningKey.of(seed).getPublic().getEncoded();

        assertThat(HexFormat.of().formatHex(encoded))
                .endsWith("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }

    @Test
    void withoutATransactionNothingIsKept() {
        assertThatThrownBy(() -> book.ledger.record(LedgerBook.event("p1", 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(subjects()).isEmpty();
    }

    @Test
    void namesNobodyInTheChain() {
        book.write("p1", 2);

        var rows = book.jdbc.queryForList("select * from cz_audit_event").toString()
                + book.jdbc.queryForList("select * from cz_audit_detail");
        assertThat(rows).doesNotContain("enea").doesNotContain("Enea");
        assertThat(book.jdbc.queryForList(
                        "select distinct actor from cz_audit_event where actor is not null", String.class))
                .containsExactly(book.pseudonyms.of(LedgerBook.AMBITO, "enea.nardone"));
    }

    @Test
    void eachAmbitoHasAChainOfItsOwn() {
        book.transaction.executeWithoutResult(status -> {
            book.ledger.record(AuditEvent.ofInstallation("model.deployed", "path.bpmn"));
            book.ledger.record(LedgerBook.event("p1", 1));
            book.ledger.record(LedgerBook.event("p1", 3));
        });

        assertThat(book.jdbc.queryForList("select chain || ' ' || seq from cz_audit_head order by chain", String.class))
                .containsExactly("- 1", "CASARANO 2");
        assertThat(book.verdict()).isEqualTo(new Verdict(3, List.of()));
    }

    @Test
    void aSealSaysWhereTheChainEnds() {
        book.write("p1", 1);
        book.seals.sealAll();
        book.seals.sealAll();
        book.write("p1", 3);
        book.seals.sealAll();

        assertThat(book.jdbc.queryForList("select seq from cz_audit_seal order by seq", Long.class))
                .containsExactly(1L, 3L);
        assertThat(book.verdict().findings()).isEmpty();
    }

    /** Who may write anything in the database can chain rows anew; what was signed before does not fit them. */
    @Test
    void aChainWrittenAnewDoesNotFitItsSeals() {
        IntStream.rangeClosed(1, 9).filter(number -> number % 2 == 1).forEach(number -> book.write("p1", number));
        book.seals.sealAll();
        var forged = new LedgerBook(TestDatabase.source("V0015__ledger.sql"), folder, CLOCK);
        forged.write("p1", 1);
        forged.write("p1", 33);
        IntStream.of(5, 7, 9).forEach(number -> forged.write("p1", number));
        for (Map<String, Object> row : forged.jdbc.queryForList("select seq, subject, hash from cz_audit_event")) {
            book.jdbc.update(
                    "update cz_audit_event set subject = ?, hash = ? where seq = ?",
                    row.get("SUBJECT"),
                    row.get("HASH"),
                    row.get("SEQ"));
        }

        assertThat(book.verdict().findings()).extracting(Finding::table).contains("cz_audit_event");
    }

    private List<String> subjects() {
        return book.jdbc.queryForList("select subject from cz_audit_event order by chain, seq", String.class);
    }
}
