package it.concerto.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.concerto.ledger.Tampering.Rows;
import it.concerto.ledger.Tampering.Table;
import it.concerto.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A4: what somebody changes in the database afterwards is found, with its table and its first broken row. */
class A4TamperTests {

    private static final int EVENTS = 24;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void isFoundOnH2(Tampering tampering) {
        tamper(TestDatabase.source("V0015__ledger.sql"), tampering);
    }

    @Test
    void isFoundOnPostgreSql() throws IOException {
        try (var server = EmbeddedPostgres.start()) {
            var database = server.getPostgresDatabase();
            new ResourceDatabasePopulator(new ClassPathResource("db/migration/V0015__ledger.sql")).execute(database);
            var book = book(database);
            for (var tampering : Tampering.values()) {
                tamper(book, tampering);
            }
        }
    }

    /** How often each kind of tampering is tried. */
    int times() {
        return 100;
    }

    private void tamper(DataSource database, Tampering tampering) {
        tamper(book(database), tampering);
    }

    private LedgerBook book(DataSource database) {
        var book = new LedgerBook(database, folder, Clock.systemUTC());
        for (int number = 0; number < EVENTS; number++) {
            book.write("p" + number % 3, number);
            if (number % 7 == 6) {
                book.seals.sealAll();
            }
        }
        assertThat(book.verdict().findings()).isEmpty();
        return book;
    }

    private void tamper(LedgerBook book, Tampering tampering) {
        var tables = Table.ALL.stream()
                .filter(table -> tampering != Tampering.SWAP || !table.name().equals("cz_audit_head"))
                .toList();
        for (int seed = 0; seed < times(); seed++) {
            var chance = new Random(seed);
            var rows = new Rows(book.jdbc, tables.get(seed % tables.size()));
            var named = "seed " + seed;
            book.transaction.executeWithoutResult(status -> {
                var done = tampering.to(rows, chance);
                assertThat(book.verdict().findings())
                        .as(named)
                        .anyMatch(finding -> finding.table().equals(done.table())
                                && finding.row().equals(done.row()));
                status.setRollbackOnly();
            });
        }
        assertThat(book.verdict().findings()).isEmpty();
    }
}
