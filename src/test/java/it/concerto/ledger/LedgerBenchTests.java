package it.concerto.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.concerto.bench.Figures;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A4: how long a million events take to be verified (aim 60 s). */
@Tag("bench")
class LedgerBenchTests {

    private static final int EVENTS = 1_000_000;
    private static final int AT_ONCE = 1_000;

    @TempDir
    Path folder;

    @Test
    void verifiesAFile() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.resolve("concerto"));
        verify("H2 file", database);
    }

    @Test
    void verifiesPostgreSql() throws Exception {
        try (var server = EmbeddedPostgres.start()) {
            verify("PostgreSQL", server.getPostgresDatabase());
        }
    }

    private void verify(String name, DataSource database) {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V0015__ledger.sql")).execute(database);
        var book = new LedgerBook(database, folder, Clock.systemUTC());
        var written = time(() -> {
            for (int from = 0; from < EVENTS; from += AT_ONCE) {
                var first = from;
                book.transaction.executeWithoutResult(status -> {
                    for (int number = first; number < first + AT_ONCE; number++) {
                        book.ledger.record(LedgerBook.event("p" + number / 10_000, number));
                    }
                });
            }
        });
        book.seals.sealAll();
        var verified = time(() -> book.transaction.executeWithoutResult(
                status -> assertThat(book.verdict().findings()).isEmpty()));
        Figures.title("A4: the ledger of a million events, " + name);
        Figures.line("written, a thousand in a transaction", written.toMillis() + " ms");
        Figures.line("verified (aim 60,000 ms)", verified.toMillis() + " ms");
    }

    private static Duration time(Runnable work) {
        var begin = Instant.now();
        work.run();
        return Duration.between(begin, Instant.now());
    }
}
