package it.concerto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.concerto.attachments.NewAttachment;
import it.concerto.attachments.TaskAttachments;
import it.concerto.comments.Comments;
import it.concerto.files.FileStore;
import it.concerto.identity.People;
import it.concerto.ledger.Seals;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.Ensemble;
import it.concerto.testing.MovableClock;
import it.concerto.testing.PathParts;
import it.concerto.testing.UnzippedCaseFile;
import it.concerto.time.Rome;
import it.concerto.workflow.Deed;
import it.concerto.workflow.Deeds;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A9: what people wrote and what was sent stands in the case file, each once, held against the tables it comes from. */
@WholePathTest
class A9CaseFileContentsTests {

    private static final String PATH = "CASARANO-PDZ-V";
    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    private static final byte[] NOTE = "Nota della Regione".getBytes(UTF_8);

    @Autowired
    Ensemble.Stage stage;

    @Autowired
    Comments comments;

    @Autowired
    TaskAttachments attachments;

    @Autowired
    FileStore files;

    @Autowired
    People people;

    @Autowired
    Deeds deeds;

    @Autowired
    Seals seals;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Ensemble ensemble;

    @BeforeEach
    void peopleWroteAndSent() throws Exception {
        ensemble = PathParts.usual(stage, PATH).playUntil("Task_DraftNotice");
        var head = ensemble.member("CASARANO_UDPRESP", 0);
        var person = people.findActive(head).orElseThrow();
        comments.add(person, CASARANO, PATH, "Chiamare \"Rossi\"; 0833 123456\nentro oggi", Comments.next());
        var task = jdbc.sql("select task, owner from cz_inbox where path = ? and owner like 'G:%' order by task"
                        + " fetch first row only")
                .param(PATH)
                .query((row, number) ->
                        List.of(row.getString(1), row.getString(2).substring(2)))
                .single();
        var worker = people.findActive(ensemble.member(task.get(1), 0)).orElseThrow();
        attachments.attach(
                worker, task.get(0), NewAttachment.of("Nota regionale", files.store("nota.pdf", NOTE), NOTE.length));
        transaction.executeWithoutResult(status -> deeds.record(
                CASARANO,
                PATH,
                new Deed("web.deed.uncovered", "", "", "2026-01-31", "Lo chiede rossi@example.org", "Nota 7"),
                head));
        seals.sealAll();
        clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void tellsEachAnswerUnderTheQuestionThatWasAsked() throws Exception {
        var rows = caseFile("UDPRESP").rows("risposte.csv");

        var answered = jdbc.sql("select distinct task_name from cz_task_answer where path = ?")
                .param(PATH)
                .query(String.class)
                .list();
        assertThat(answered).isNotEmpty();
        assertThat(rows).extracting(row -> row.get(1)).containsOnlyElementsOf(answered);
        assertThat(rows).extracting(row -> row.get(3)).allMatch(person -> person.startsWith("P-"));
        var keys =
                jdbc
                        .sql("select answer from cz_task_answer where path = ?")
                        .param(PATH)
                        .query(String.class)
                        .list()
                        .stream()
                        .flatMap(answer -> Pattern.compile("\"(\\w+)\"\\s*:")
                                .matcher(answer)
                                .results())
                        .map(key -> key.group(1))
                        .toList();
        assertThat(keys).isNotEmpty();
        assertThat(rows)
                .extracting(row -> row.get(5))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(keys)
                .doesNotContain("");
        assertThat(rows).extracting(row -> row.get(6)).contains("dal 2022 al 2024", "4 giugno 2022", "convenzione");
    }

    @Test
    void tellsEachMailCommentDeedAndAttachmentOnce() throws Exception {
        var file = caseFile("UDPRESP");

        assertThat(file.rows("posta.csv"))
                .extracting(row -> row.get(2), row -> row.get(3))
                .containsExactlyInAnyOrderElementsOf(
                        jdbc.sql("select recipient_email, subject from cz_mail where path = ?")
                                .param(PATH)
                                .query((row, number) -> tuple(row.getString(1), row.getString(2)))
                                .list());
        assertThat(file.rows("posta.csv")).isNotEmpty().allSatisfy(row -> assertThat(row.get(4))
                .isIn("Inviata", "Da inviare", "Conservata: nessun server di posta", "Non recapitata"));
        assertThat(file.rows("commenti.csv"))
                .extracting(row -> row.get(2))
                .containsOnly("Chiamare \"Rossi\"; 0833 123456\nentro oggi")
                .hasSize(count("cz_comment"));
        assertThat(file.rows("interventi.csv"))
                .extracting(row -> row.get(2))
                .contains("Lo chiede rossi@example.org")
                .hasSize(count("cz_path_deed"));
        assertThat(file.rows("atti.csv"))
                .extracting(row -> row.get(1))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(jdbc.sql("select subject from cz_act where path = ?")
                        .param(PATH)
                        .query(String.class)
                        .list());
        var attached = file.rows("allegati.csv");
        assertThat(attached).isNotEmpty().hasSize(count("cz_attachment"));
        assertThat(file.part(attached.get(0).get(3))).isEqualTo(NOTE);
    }

    @Test // ADR 129, 172
    void coversContactsAndKeepsFilesFromWhoeverReadsNone() throws Exception {
        var file = caseFile("AUD");

        assertThat(file.text("commenti.csv")).contains("•••").doesNotContain("123456");
        assertThat(file.text("interventi.csv")).contains("•••").doesNotContain("rossi@");
        assertThat(file.text("posta.csv")).doesNotContain("@");
        assertThat(file.rows("posta.csv")).isNotEmpty();
        assertThat(file.parts().keySet()).noneMatch(name -> name.startsWith("allegati/"));
        assertThat(file.rows("allegati.csv")).isNotEmpty().hasSize(count("cz_attachment"));
    }

    @Test
    void sealsOfItsLedgerAreCheckedWithNothingButTheFile() throws Exception {
        var file = caseFile("UDPRESP");

        var key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder()
                        .decode(file.text("registro/ledger.pub").strip())));
        var lines = file.text("registro/sigilli.txt").lines().toList();
        assertThat(lines)
                .hasSize(jdbc.sql("select count(*) from cz_audit_seal where chain = 'CASARANO' and at < ?")
                        .param(Rome.column(clock.instant()))
                        .query(Integer.class)
                        .single())
                .isNotEmpty();
        for (var line : lines) {
            var said = line.split(":? ");
            var signed = String.join("\n", List.of(said).subList(0, 3)) + "\n"
                    + ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(said[3]));
            var checking = Signature.getInstance("Ed25519");
            checking.initVerify(key);
            checking.update(signed.getBytes(UTF_8));
            assertThat(checking.verify(Base64.getDecoder().decode(said[4]))).isTrue();
        }
    }

    @Test
    void passesTheCommandThatItNames(@TempDir Path folder) throws Exception {
        caseFile("UDPRESP").extract(folder);

        var checked = new ProcessBuilder("sha256sum", "--strict", "-c", "impronte.sha256")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(checked.getInputStream().readAllBytes(), UTF_8);
        assertThat(checked.waitFor()).as(said).isZero();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where path = ?")
                .param(PATH)
                .query(Integer.class)
                .single();
    }

    private UnzippedCaseFile caseFile(String role) throws Exception {
        return UnzippedCaseFile.of(stage.base(), PATH, ensemble.as(ensemble.member("CASARANO_" + role, 0)));
    }
}
