package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Outbox;
import it.concerto.notifications.Recipient;
import it.concerto.organisation.AmbitoCode;
import it.concerto.search.SearchIndex;
import it.concerto.testing.Attaching;
import it.concerto.testing.CountedStatements;
import it.concerto.testing.ErasedPath;
import it.concerto.testing.FirstVisit;
import it.concerto.testing.Operated;
import it.concerto.testing.ProvenLedger;
import it.concerto.testing.TamperedRows;
import it.concerto.testing.UnzippedCaseFile;
import it.concerto.testing.Visitor;
import it.concerto.testing.WebSessions;
import it.concerto.workflow.engine.InboxProjection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole product with its demonstration on a real PostgreSQL, started twice; no start logs an error, the first least of all. */
@ExtendWith(OutputCaptureExtension.class)
class PostgresTests {

    private static final String CASARANO = "CASARANO-PDZ-V";

    @TempDir
    static Path files;

    private static EmbeddedPostgres postgres;
    private static GreenMail mailServer;

    @BeforeAll
    static void startServers() throws Exception {
        postgres = EmbeddedPostgres.start();
        mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
    }

    @AfterAll
    static void stopServers() throws Exception {
        mailServer.stop();
        postgres.close();
    }

    @AfterEach
    void logsNoError(CapturedOutput output) {
        assertThat(output).doesNotContainPattern("(?m)^\\S+ +ERROR ");
    }

    @Test
    void worksAsOnAFileAndStartsAgain() throws Exception {
        List<String> deployed;
        try (var first = start()) {
            assertThat(failedMigrations(first)).isZero();
            var pool = first.getBean(DataSource.class).unwrap(HikariDataSource.class);
            assertThat(pool.getDataSourceProperties()).containsEntry("preparedStatementCacheQueries", 1_000);
            deployed = definitions(first);
            assertThat(deployed).hasSizeGreaterThan(10).allMatch(definition -> definition.endsWith(":1"));
            opensTheCycleOfCasarano(first);
            sendsAMail(first);
            assertThat(first.getBean(InboxProjection.class).differences()).isZero();
            assertThat(first.getBean(SearchIndex.class).differences()).isZero();
            findsWhatWasAnswered(first);
            ProvenLedger.of(first).tells(CASARANO, "flow.take", "answer", "task.create", "process.start");
            assertThat(Operated.stopAndGoOn(first, "enea.nardone", CASARANO))
                    .containsExactly("ACTIVE SUSPENDED", "SUSPENDED ACTIVE");
            Operated.uncovered(first, "enea.nardone", CASARANO);
            TamperedRows.areFound(first, 10);
            WebSessions.of(first).leaveOneOver();
        }

        try (var second = start()) {
            assertThat(definitions(second)).isEqualTo(deployed);
            assertThat(visitor(second, "enea.nardone")
                            .get("/percorsi/" + CASARANO)
                            .text())
                    .contains("Aprire il ciclo");
            var file = UnzippedCaseFile.of(address(second), CASARANO, visitor(second, "enea.nardone"));
            assertThat(file.rows("risposte.csv")).isNotEmpty();
            assertThat(file.rows("commenti.csv")).hasSize(1);
            assertThat(file.parts()).containsKeys("allegati/0001-nota.pdf", "fascicolo.pdf");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(WebSessions.of(second).kept()).containsExactly("new"));
            new FirstVisit(second, "prima.visita").showsTheDeskOfThousands();
            ErasedPath.of(second, CASARANO).isGoneAsItWasSeen();
        }
    }

    @Test
    void letsAnyOfTwoNodesAnswerWhoSignedInAtTheOther() {
        try (var one = start();
                var other = start()) {
            var head = visitor(one, "enea.nardone");
            assertThat(head.get("/attivita").status()).isEqualTo(200);

            var moved = head.at(address(other));

            assertThat(moved.get("/attivita").page().body().text())
                    .isEqualTo(head.get("/attivita").page().body().text());
            moved.send(Visitor.form(moved.get("/attivita").page(), "form[action='/esci']"), Map.of());
            assertThat(head.get("/attivita").text()).contains("Accedi");
        }
    }

    /** A key that is there already breaks off a transaction of PostgreSQL. */
    private static void saysAndAttachesOnce(Visitor head, String task) {
        var note = "%PDF-1.7 nota".getBytes(StandardCharsets.UTF_8);
        Attaching.attach(head, task, "Nota", "nota.pdf", note);
        var again = Attaching.attach(head, task, "Nota", "copia.pdf", note);
        assertThat(again.select(Attaching.LIST + " li")).hasSize(1);
        var form = Visitor.form(again, ".cz-comment-write");
        head.send(form, Map.of("testo", "Va bene."));
        var twice = head.send(form, Map.of("testo", "Va bene.")).page();
        assertThat(twice.select(".cz-comment-text")).hasSize(1);
    }

    private void opensTheCycleOfCasarano(ConfigurableApplicationContext application) {
        var head = visitor(application, "enea.nardone");
        var desk = head.get("/attivita").page();
        var task = desk.select("[data-key=Task_OpenCycle] a").stream()
                .filter(link -> link.closest("li").text().contains(CASARANO))
                .findFirst()
                .orElseThrow(() -> new AssertionError(desk.text()))
                .attr("href");

        saysAndAttachesOnce(head, task);
        var claimed = head.send(Visitor.form(head.get(task).page(), "form.cz-claim-first"), Map.of());
        var completed = head.send(
                Visitor.form(claimed.page(), "form.cz-answer"),
                Map.of("regionalAct", "Deliberazione della Giunta regionale n. 353 del 14 marzo 2022"));

        assertThat(completed.status()).isEqualTo(200);
        assertThat(completed.page().select("[data-key=Task_OpenCycle]"))
                .noneMatch(row -> row.text().contains(CASARANO));
        var path = head.get("/percorsi/" + CASARANO);
        assertThat(path.status()).isEqualTo(200);
        assertThat(path.text()).contains("Aprire il ciclo");
        var run = head.get(path.page().selectFirst("a[href*=/processi/]").attr("href"));
        assertThat(run.status()).isEqualTo(200);
        assertThat(visitor(application, "lavinia.esposti")
                        .get("/attivita")
                        .page()
                        .select("[data-key=Task_ProposeGuidelines]"))
                .hasSize(1);
    }

    /** O8 */
    private void findsWhatWasAnswered(ConfigurableApplicationContext application) {
        var head = visitor(application, "enea.nardone");
        var field = Visitor.form(head.get("/percorsi").page(), "header form[role=search]");

        var found = head.send(field, Map.of("testo", "delibberazione regionale 353"))
                .page();

        assertThat(found.select("[data-kind=ANSWER] h3").text()).contains("Aprire il ciclo");
        assertThat(head.send(field, Map.of("testo", "taranto")).page().select("[data-kind]"))
                .isEmpty();
    }

    private void sendsAMail(ConfigurableApplicationContext application) {
        var letter = new Letter(
                MailCode.M08,
                AmbitoCode.of("CASARANO"),
                CASARANO,
                "minutes-1",
                Map.of("plan", "Piano Sociale di Zona", "document", "Verbale 1", "until", LocalDate.of(2022, 6, 20)),
                null);

        application.getBean(Outbox.class).post(letter, List.of(new Recipient("Anna Greco", "anna@example.org")));

        assertThat(mailServer.waitForIncomingEmail(10_000, 1)).isTrue();
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
    }

    private static long failedMigrations(ConfigurableApplicationContext application) {
        return application
                .getBean(JdbcClient.class)
                .sql("select count(*) from flyway_schema_history where not success")
                .query(Long.class)
                .single();
    }

    /** Key and version of every process and decision. */
    private static List<String> definitions(ConfigurableApplicationContext application) {
        var repository = application.getBean(RepositoryService.class);
        return Stream.<ResourceDefinition>concat(
                        repository.createProcessDefinitionQuery().list().stream(),
                        repository.createDecisionDefinitionQuery().list().stream())
                .map(definition -> definition.getKey() + ":" + definition.getVersion())
                .sorted()
                .toList();
    }

    private static Visitor visitor(ConfigurableApplicationContext application, String username) {
        return Visitor.signedIn(address(application), username, "concerto-di-zona");
    }

    private static String address(ConfigurableApplicationContext application) {
        return "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(ConcertoApplication.class, CountedStatements.class)
                .profiles("demo")
                .registerShutdownHook(false)
                .run(
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + mailServer.getSmtp().getPort(),
                        "--concerto.files.directory=" + files,
                        "--camunda.bpm.job-execution.enabled=false",
                        "--server.port=0",
                        "--spring.main.banner-mode=off");
    }
}
