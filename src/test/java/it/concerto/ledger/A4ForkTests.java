package it.concerto.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.concerto.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A4: eight threads that write a thousand events each, the first of a chain among them, leave one unbroken chain. */
class A4ForkTests {

    private static final int THREADS = 8;
    private static final int EACH = 1_000;

    @TempDir
    Path folder;

    @Test
    void manyAtOnceNeverForkAChainOnH2() throws Exception {
        write(TestDatabase.source("V0015__ledger.sql"));
    }

    @Test
    void manyAtOnceNeverForkAChainOnPostgreSql() throws Exception {
        try (var server = EmbeddedPostgres.start();
                var pool = new HikariDataSource()) {
            pool.setDataSource(server.getPostgresDatabase());
            new ResourceDatabasePopulator(new ClassPathResource("db/migration/V0015__ledger.sql")).execute(pool);
            write(pool);
        }
    }

    private void write(DataSource database) throws Exception {
        var book = new LedgerBook(database, folder, Clock.systemUTC());
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            var work = IntStream.range(0, THREADS)
                    .mapToObj(thread -> pool.submit(() -> IntStream.range(0, EACH)
                            .forEach(number -> book.write("p" + thread, thread * EACH + number))))
                    .toList();
            for (var part : work) {
                part.get();
            }
        } finally {
            pool.shutdownNow();
        }

        var verdict = book.verdict();
        assertThat(verdict.findings()).isEmpty();
        // and one for each case's key
        assertThat(verdict.events()).isEqualTo((long) THREADS * EACH + THREADS);
        assertThat(book.jdbc.queryForList(
                        "select subject from cz_audit_event where subject like 'task/%'", String.class))
                .hasSize(THREADS * EACH)
                .doesNotHaveDuplicates();
    }
}
