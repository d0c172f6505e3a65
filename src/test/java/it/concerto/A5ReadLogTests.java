package it.concerto;

import static it.concerto.testing.Attaching.address;
import static it.concerto.testing.Attaching.attach;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.files.FileStore;
import it.concerto.ledger.Pseudonyms;
import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Outbox;
import it.concerto.notifications.Recipient;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.testing.Ensemble;
import it.concerto.testing.PathParts;
import it.concerto.testing.ProvenLedger;
import it.concerto.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A5: whoever opens something of a path stands in the log of reads once for each time, the auditor too. */
@WholePathTest
class A5ReadLogTests {

    private static final String PATH = "CASARANO-PDZ-V";
    private static final String PAGE = "/percorsi/" + PATH;
    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    private static final byte[] NOTE = "%PDF-1.7 nota della Regione".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Ensemble.Stage stage;

    @Autowired
    Documents documents;

    @Autowired
    FileStore files;

    @Autowired
    Outbox outbox;

    @Autowired
    Pseudonyms pseudonyms;

    @Autowired
    ProvenLedger ledger;

    @Autowired
    JdbcClient jdbc;

    private Ensemble ensemble;

    @BeforeEach
    void thePathIsOpened() {
        ensemble = PathParts.usual(stage, PATH).playUntil("Task_ProposeGuidelines");
    }

    @Test
    void writesDownEachPageAndFileOnce() throws Exception {
        var answered = jdbc.sql("select min(task) from cz_task_answer where path = ?")
                .param(PATH)
                .query(String.class)
                .single();
        var run = jdbc.sql("select min(ID_) from ACT_HI_PROCINST where BUSINESS_KEY_ = ?")
                .param(PATH)
                .query(String.class)
                .single();

        for (var role : List.of("UDPRESP", "AUD")) {
            for (var address : List.of(
                    PAGE,
                    PAGE + "/risposte/" + answered,
                    PAGE + "/processi/" + run,
                    PAGE + "/commenti",
                    PAGE + "/piano",
                    PAGE + "/esporta",
                    "/documenti/" + document(),
                    "/posta/" + mail(),
                    "/posta/" + mail() + "/html")) {
                isWrittenDown(as(role), address);
            }
        }
        ledger.tells(PATH, "read");
    }

    @Test
    void writesDownTasksWithTheirFilesAndWhatAnswersAForm() {
        var open = jdbc.sql(
                        "select task, substring(owner, 12) as role from cz_inbox where path = ? and owner like 'G:%'")
                .param(PATH)
                .query()
                .listOfRows()
                .get(0);
        var holder = as((String) open.get("role"));
        var task = "/attivita/" + open.get("task");
        var file = address(attach(holder, task, "Nota", "nota.pdf", NOTE));

        for (var address : List.of(task, task + "/storia", task + "/stampa", task + "/allegati", file)) {
            isWrittenDown(holder, address);
        }
        var form = Visitor.form(holder.get(task + "/allegati").page(), "form.cz-attach");
        var before = reads();
        assertThat(holder.send(form, Map.of("titolo", "senza documento")).status())
                .isEqualTo(200);
        assertThat(reads()).as("the page that says what is wrong").isEqualTo(before + 1);
    }

    @Test
    void writesDownExportsAlsoOfAllPaths() {
        var period = "?dal=01%2F05%2F2022&al=2022-05-09&formato=CSV";

        isWrittenDown(as("AUD"), PAGE + "/esporta/file" + period);
        assertThat(as("AUD").get("/verifiche/esporta/file" + period).status()).isEqualTo(200);

        assertThat(jdbc.sql(
                                "select path from cz_read where address = '/verifiche/esporta/file' and ambito = 'CASARANO'")
                        .query(String.class)
                        .list())
                .containsExactly("");
    }

    @Test
    void writesDownNothingThatWasRefusedOrLedElsewhere() {
        var before = reads();

        assertThat(as("RAG").get(PAGE + "/esporta").status()).isEqualTo(404);
        assertThat(as("AUD").get("/percorsi/NULLA").status()).isEqualTo(404);
        assertThat(as("AUD").get("/attivita/nulla").status()).isEqualTo(404);
        assertThat(as("AUD").get("/documenti/" + "0".repeat(64)).status()).isEqualTo(404);
        assertThat(as("AUD").get("/posta/nulla").status()).isEqualTo(404);
        var elsewhere = ensemble.as(ensemble.member("TARANTO_AUD", 0));
        assertThat(elsewhere.get(PAGE).status()).isEqualTo(404);
        assertThat(as("AUD").get("/attivita").status()).isEqualTo(200);
        assertThat(as("AUD").get("/percorsi").status()).isEqualTo(200);
        assertThat(Visitor.anonymous(stage.base()).get(PAGE).page().location()).contains("/accedi");

        assertThat(reads()).isEqualTo(before);
    }

    @Test
    void showsNothingThatCannotBeWrittenDown() {
        var document = "/documenti/" + document();
        var export = PAGE + "/esporta/file?dal=01%2F05%2F2022&al=2022-05-09&formato=CSV";
        jdbc.sql("alter table cz_read rename to cz_read_away").update();
        try {
            for (var address : List.of(PAGE, document, export)) {
                var answer = as("AUD").get(address);
                assertThat(answer.status()).as(address).isEqualTo(500);
                assertThat(answer.text()).doesNotContain("Enea", "nota della Regione", "Task_");
            }
        } finally {
            jdbc.sql("alter table cz_read_away rename to cz_read").update();
        }
        assertThat(as("AUD").get(PAGE).status()).isEqualTo(200);
    }

    private void isWrittenDown(Visitor visitor, String address) {
        var before = reads();
        assertThat(visitor.get(address).status()).as(address).isEqualTo(200);

        var page = address.replaceAll("\\?.*", "");
        assertThat(reads()).as(address).isEqualTo(before + 1);
        assertThat(jdbc.sql(
                                """
                                select r.person || ' ' || r.path || ' ' || r.address || ' ' || e.actor || ' ' || e.path
                                from cz_read r join cz_audit_event e on e.action = 'read' and e.subject = r.id
                                where r.address = ? and r.person = ?
                                """)
                        .params(page, visitor.name())
                        .query(String.class)
                        .list())
                .as(address)
                .isNotEmpty()
                .containsOnly(visitor.name() + " " + PATH + " " + page + " " + pseudonyms.of(CASARANO, visitor.name())
                        + " " + PATH);
    }

    private long reads() {
        var rows = jdbc.sql("select count(*) from cz_read").query(Long.class).single();
        assertThat(jdbc.sql("select count(*) from cz_audit_event where action = 'read'")
                        .query(Long.class)
                        .single())
                .isEqualTo(rows);
        return rows;
    }

    private String document() {
        var file = files.store("verbale.pdf", NOTE);
        documents.file(PathId.of(PATH), DocumentKind.MINUTES, "Verbale di prova", Classification.INTERNAL, file);
        return file.sha256();
    }

    private String mail() {
        var letter = new Letter(MailCode.M03, CASARANO, PATH, "prova", Map.of("title", "Piano", "plan", "Piano"), null);
        outbox.post(letter, List.of(new Recipient("Anna Greco", "anna.greco@example.org")));
        return jdbc.sql("select id from cz_mail where event = 'prova' and path = ?")
                .param(PATH)
                .query(String.class)
                .single();
    }

    private Visitor as(String role) {
        return ensemble.as(ensemble.member("CASARANO_" + role, 0));
    }
}
