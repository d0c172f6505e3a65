package it.concerto.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.concerto.audit.export.ExportFormat;
import it.concerto.audit.export.ExportRequest;
import it.concerto.audit.export.Exports;
import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.HistorySelection;
import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A6: a million passages through nodes as files, beside a bare read of their table that is written to a file. With
 * {@code -Dtest.memory=-Xmx128m} all of the product has no more memory than that.
 */
@Tag("bench")
class ExportBenchTests {

    private static final int ROUNDS = 3;
    private static final Person AUDITOR =
            new Person("vera", "Vera Sala", "vera@example.org", Set.of(GroupId.of(ManyPassages.AMBITO + "_AUD")));
    private static final ExportRequest EVERYTHING = new ExportRequest(
            new HistorySelection(
                    AmbitoCode.of(ManyPassages.AMBITO),
                    null,
                    null,
                    Instant.parse("2022-01-01T00:00:00Z"),
                    Instant.parse("2023-01-01T00:00:00Z")),
            true);

    @TempDir
    Path folder;

    @Test
    void exportsFromAFile() throws Exception {
        try (var application = Product.start(folder, Product.file(folder.resolve("concerto")), Map.of(), "demo")) {
            measure("H2 file", application);
        }
    }

    @Test
    void exportsFromPostgres() throws Exception {
        var account = Map.of("spring.datasource.username", "postgres", "spring.datasource.password", "");
        try (var postgres = EmbeddedPostgres.start();
                var application = Product.start(folder, postgres.getJdbcUrl("postgres", "postgres"), account, "demo")) {
            measure("PostgreSQL", application);
        }
    }

    private void measure(String database, ApplicationContext application) throws Exception {
        new ManyPassages(application.getBean(JdbcClient.class)).seed();
        Figures.title("Export of " + ManyPassages.PASSAGES + " passages, " + database);
        Figures.line("most heap", Runtime.getRuntime().maxMemory() / 1_000_000 + " MB");
        var bare = new Timings();
        for (int round = 0; round < ROUNDS; round++) {
            bare.time(() -> bareRead(application));
        }
        Figures.line("a bare read of the table", bare);
        var exports = application.getBean(Exports.class);
        for (var format : ExportFormat.values()) {
            var ours = new Timings();
            var size = 0L;
            for (int round = 0; round < ROUNDS; round++) {
                size = ours.time(() -> write(exports, format));
            }
            Figures.line(format + ", " + size / 1_000_000 + " MB", ours);
            Figures.ratio(format + " to the bare read", ours.median(), bare.median(), 2);
            assertThat(size).isGreaterThan(ManyPassages.PASSAGES * 200L);
        }
    }

    private long write(Exports exports, ExportFormat format) throws Exception {
        var file = folder.resolve("export");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            exports.write(AUDITOR, EVERYTHING, format, () -> out);
        }
        return Files.size(file);
    }

    /** All columns of all rows, in no order, with semicolons between them. */
    private long bareRead(ApplicationContext application) throws Exception {
        var file = folder.resolve("bare");
        var jdbc = new JdbcTemplate(application.getBean(DataSource.class));
        jdbc.setFetchSize(1_000);
        try (var out = Files.newBufferedWriter(file, UTF_8)) {
            application
                    .getBean(TransactionTemplate.class)
                    .executeWithoutResult(transaction -> jdbc.query(
                            "select * from ACT_HI_ACTINST where TENANT_ID_ = ?", new PlainLines(out), "AMB7"));
        }
        return Files.size(file);
    }
}
