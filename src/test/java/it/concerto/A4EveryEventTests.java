package it.concerto;

import static it.concerto.testing.Attaching.address;
import static it.concerto.testing.Attaching.attach;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.files.FileRef;
import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Outbox;
import it.concerto.notifications.Recipient;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.testing.DeliveredMail;
import it.concerto.testing.Ensemble;
import it.concerto.testing.PathParts;
import it.concerto.testing.ProvenLedger;
import it.concerto.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A4: what is deployed, filed, attached, exported and sent is told once, with what was done, and not if it was not done. */
@WholePathTest
class A4EveryEventTests {

    private static final String PATH = "CASARANO-PDZ-V";
    private static final FileRef MINUTES = new FileRef("a".repeat(64), "verbale.pdf");
    private static final byte[] NOTE = "%PDF-1.7 nota della Regione".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Ensemble.Stage stage;

    @Autowired
    Documents documents;

    @Autowired
    RepositoryService repository;

    @Autowired
    Outbox outbox;

    @Autowired
    GreenMail boxes;

    @Autowired
    ProvenLedger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Ensemble ensemble;

    @BeforeEach
    void thePathIsOpened() {
        ensemble = PathParts.usual(stage, PATH).playUntil("Task_ProposeGuidelines");
    }

    @Test
    void tellsEachFileOfADeployment() throws Exception {
        var content = "{\"id\": \"prova\", \"type\": \"default\", \"components\": []}";

        var deployed = deploy(content);
        transaction.executeWithoutResult(status -> {
            deploy(content);
            status.setRollbackOnly();
        });

        var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        assertThat(told("deployed", "%prova.form%"))
                .containsExactly(deployed + " prova.form " + HexFormat.of().formatHex(digest));
        assertThat(told("deployed", "%"))
                .hasSameSizeAs(jdbc.sql("select NAME_ from ACT_GE_BYTEARRAY where DEPLOYMENT_ID_ is not null")
                        .query(String.class)
                        .list());
        repository.deleteDeployment(deployed, true);
    }

    @Test
    void tellsEachVersionOfADocument() throws Exception {
        var before = told("document.filed", "%").size();

        file(MINUTES);
        file(MINUTES);
        file(new FileRef("b".repeat(64), "verbale.pdf"));
        transaction.executeWithoutResult(status -> {
            file(new FileRef("c".repeat(64), "verbale.pdf"));
            status.setRollbackOnly();
        });

        var id = documents
                .newest(PathId.of(PATH), DocumentKind.MINUTES)
                .orElseThrow()
                .id();
        assertThat(told("document.filed", id + "%")).containsExactly(id + " 1", id + " 2");
        assertThat(told("document.filed", "%")).hasSize(before + 2);
        ledger.tells(PATH, "document.filed");
    }

    @Test
    void tellsWhatWasAttachedAndTakenBack() throws Exception {
        var open = jdbc.sql(
                        "select task, substring(owner, 12) as role from cz_inbox where path = ? and owner like 'G:%'")
                .param(PATH)
                .query()
                .listOfRows()
                .get(0);
        var holder = as((String) open.get("role"));
        var task = "/attivita/" + open.get("task");

        var page = attach(holder, task, "Nota", "nota.pdf", NOTE);
        attach(holder, task, "Ancora la nota", "copia.pdf", NOTE);
        var address = address(page);
        holder.send(
                Visitor.form(holder.get(address + "/rimozione").page(), "main form"),
                Map.of("motivo", "Era quella sbagliata."));

        var id = address.substring(address.lastIndexOf('/') + 1);
        assertThat(told("attachment.added", "%")).containsExactly(id);
        assertThat(told("attachment.removed", "%")).containsExactly(id);
        assertThat(actors("attachment.added")).hasSize(1).isEqualTo(actors("attachment.removed"));
    }

    @Test
    void tellsEachExportAndNoneThatWasRefused() {
        var file = "/percorsi/" + PATH + "/esporta/file?dal=01%2F05%2F2022&al=2022-05-09&formato=";

        assertThat(as("AUD").get(file + "CSV&pseudonimi=on").status()).isEqualTo(200);
        assertThat(as("AUD").get(file + "PDF").status()).isEqualTo(200);
        assertThat(as("RAG").get(file + "CSV").status()).isEqualTo(404);

        assertThat(told("export", "%")).containsExactly("CSV 2022-04-30T22:00:00Z 2022-05-09T22:00:00Z * pseudonyms");
        assertThat(actors("export")).hasSize(1).allMatch(name -> name.startsWith("P-"));
    }

    @Test
    void tellsEachMailThatLeftAndNoAddress() throws Exception {
        outbox.post(letter(PATH), List.of(new Recipient("Anna Greco", "anna.greco@example.org")));
        new DeliveredMail(boxes, jdbc).codes(PATH);

        transaction.executeWithoutResult(status -> {
            var sent = lockedUntilThePostmanHasSettled("SENT");
            assertThat(told("mail.sent", "%")).isNotEmpty().containsExactlyInAnyOrderElementsOf(sent);
        });
        assertThat(told("mail.sent", "%@%")).isEmpty();
    }

    @Test
    void tellsEachMailThatWasGivenUpAndNoAddress() {
        outbox.post(letter("CASARANO-PDZ-X"), List.of(new Recipient("Nessuno", "not an address")));

        await().until(() -> !told("mail.failed", "%").isEmpty());
        transaction.executeWithoutResult(status -> assertThat(told("mail.failed", "%"))
                .containsExactlyInAnyOrderElementsOf(lockedUntilThePostmanHasSettled("FAILED")));
        assertThat(told("mail.failed", "%not an address%")).isEmpty();
    }

    private static Letter letter(String path) {
        return new Letter(
                MailCode.M03,
                AmbitoCode.of("CASARANO"),
                path,
                "prova",
                Map.of("title", "Piano di zona", "plan", "Piano di zona"),
                null);
    }

    private List<String> lockedUntilThePostmanHasSettled(String standing) {
        return jdbc.sql("select id, code, status from cz_mail for update").query().listOfRows().stream()
                .filter(mail -> mail.get("status").equals(standing))
                .map(mail -> mail.get("id") + " " + mail.get("code"))
                .toList();
    }

    private String deploy(String content) {
        return repository
                .createDeployment()
                .name("prova.form")
                .addString("prova.form", content)
                .deploy()
                .getId();
    }

    private void file(FileRef file) {
        documents.file(PathId.of(PATH), DocumentKind.MINUTES, "Verbale di prova", Classification.INTERNAL, file);
    }

    private List<String> told(String action, String subject) {
        return jdbc.sql("select subject from cz_audit_event where action = ? and subject like ? order by at, seq")
                .params(action, subject)
                .query(String.class)
                .list();
    }

    private List<String> actors(String action) {
        return jdbc.sql("select actor from cz_audit_event where action = ?")
                .param(action)
                .query(String.class)
                .list();
    }

    private Visitor as(String role) {
        return ensemble.as(ensemble.member("CASARANO_" + role, 0));
    }
}
