package it.concerto;

import static it.concerto.testing.RunningNotice.answer;
import static it.concerto.testing.RunningNotice.as;
import static it.concerto.testing.RunningNotice.form;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.files.FileStore;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.signatures.SignatureRounds;
import it.concerto.testing.Ensemble;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import it.concerto.workflow.Processes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signers who are gone, replaced outside of tasks (X2). */
@WholePathTest
class SignerActionsTests {

    @Autowired
    RunningNotice notices;

    @Autowired
    Processes processes;

    @Autowired
    SignatureRounds rounds;

    @Autowired
    FileStore files;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    @DisplayName("X2 a signer who is gone is replaced: the request goes over, what others signed stays")
    void replacesASigner() throws Exception {
        var ensemble = signing("F1");
        var head = as(ensemble, "UDPRESP");
        var gone = ensemble.member("CASARANO_REF", 0);
        var successor = ensemble.member("CASARANO_REF", 2);
        var page = replacementPage(head, "F1", 0);

        var refused = head.send(form(head, page), Map.of("reason", "Non è più in carica.", "act", "Nota 9"));
        assertThat(refused.page().select("[name=successor][aria-invalid=true]")).hasSize(1);
        assertThat(refused.page().select("[name=act]").val()).isEqualTo("Nota 9");
        var rounds = head.send(
                form(head, page),
                Map.of("successor", successor, "reason", "Non è più in carica.", "act", "Nota prot. 9 del 3/6/2022"));

        assertThat(rounds.page().location()).endsWith("/firme");
        assertThat(head.get("/percorsi/CASARANO-PDZ-F1")
                        .page()
                        .select(".cz-events")
                        .text())
                .contains("Firma di «Verbale di prova»")
                .contains("subentra a")
                .contains("Nota prot. 9");
        assertThat(ensemble.waiting())
                .extracting(Ensemble.Waiting::owner)
                .contains("P:" + successor)
                .doesNotContain("P:" + gone);
        assertThat(jdbc.sql("select recipient_email from cz_mail where path = ? and code = 'M12'")
                        .param(ensemble.path())
                        .query(String.class)
                        .list())
                .hasSize(3);
        assertThat(head.get(page).status()).isEqualTo(404);
        ensemble.part("Task_SignDocument", Map.of("outcome", "SIGNED", "kind", "QUALIFIED"));
        answer(ensemble, "Task_SignDocument");
        answer(ensemble, "Task_SignDocument");
        assertThat(jdbc.sql("select status from cz_signature_round where path = ?")
                        .param(ensemble.path())
                        .query(String.class)
                        .single())
                .isEqualTo("COMPLETE");
    }

    @Test
    @DisplayName("BR-01 only the head of the office replaces signers")
    void keepsOthersFromReplacingSigners() throws Exception {
        var ensemble = signing("F2");
        var page = replacementPage(as(ensemble, "UDPRESP"), "F2", 0);

        assertThat(as(ensemble, "UDP").get(page).status()).isEqualTo(403);
        assertThat(ensemble.as(ensemble.member("PUTIGNANO_UDPRESP", 0))
                        .get(page)
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("S7, X2 minutes are corrected while they are signed: signatures given are void, all are asked again")
    void correctsMinutesUnderSignature() throws Exception {
        var ensemble = signing("F3");
        minutesOfSession(ensemble.path(), "prova-F3.html");
        answerOne(ensemble);
        var head = as(ensemble, "UDPRESP");
        var page = "/percorsi/%s/firme".formatted(ensemble.path());
        var correct = head.get(page).page().select("a[href$=/correggi]").attr("href");
        assertThat(as(ensemble, "UDP").get(correct).status()).isEqualTo(403);

        var unchanged = head.send(form(head, correct), Map.of("reason", "Refuso nel testo degli accordi."));
        assertThat(unchanged.page().text()).contains("Non hai cambiato nulla");
        var done = head.send(
                form(head, correct),
                Map.of("parts.2.text", "Un emporio solidale.", "reason", "Refuso nel testo degli accordi."));

        assertThat(done.page().select("tbody td").eachText())
                .contains("In attesa")
                .doesNotContain("Ha firmato");
        assertThat(jdbc.sql("select agreements from cz_minutes where path = ? and version = 2")
                        .param(ensemble.path())
                        .query(String.class)
                        .single())
                .isEqualTo("Un emporio solidale.");
        assertThat(jdbc.sql("select count(*) from cz_mail where path = ? and code = 'M12'")
                        .param(ensemble.path())
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
        answerOne(ensemble);
        answerOne(ensemble);
        assertThat(jdbc.sql("select status from cz_signature_round where path = ? order by opened_at, status desc")
                        .param(ensemble.path())
                        .query(String.class)
                        .list())
                .containsExactly("VOID", "COMPLETE");
    }

    private static void answerOne(Ensemble ensemble) {
        ensemble.part("Task_SignDocument", Map.of("outcome", "SIGNED", "kind", "QUALIFIED"));
        answer(ensemble, "Task_SignDocument");
    }

    /** The document under signature is a paper of these minutes. */
    private void minutesOfSession(String path, String name) {
        jdbc.sql(
                        """
                insert into cz_minutes (path, session, version, ambito, participants, positions, agreements, result,
                    status, sha256, file_name, written_by, written_at)
                select path, 1, 1, ambito, 'Anna Greco', 'Nessuna', 'Un emporio solidare.', 'AGREED',
                    'CLOSED', sha256, file_name, 'prova', opened_at
                from cz_signature_round where path = ? and file_name = ?
                """)
                .params(path, name)
                .update();
    }

    /** Two referents are asked to sign a document. */
    private Ensemble signing(String number) throws Exception {
        var ensemble = notices.open(port, number);
        var signers = List.of(ensemble.member("CASARANO_REF", 0), ensemble.member("CASARANO_REF", 1));
        var file = files.store("prova-%s.html".formatted(number), "<p>Prova</p>".getBytes(StandardCharsets.UTF_8));
        var round = rounds.open(PathId.of(ensemble.path()), "Verbale di prova", file, signers);
        processes.start(
                "SignaturesProcess", AmbitoCode.of("CASARANO"), ensemble.path(), Map.of("signatureRound", round));
        return ensemble;
    }

    private static String replacementPage(Visitor head, String number, int position) {
        return head.get("/percorsi/CASARANO-PDZ-" + number + "/firme")
                .page()
                .select("a[href*=/firme/]")
                .get(position)
                .attr("href");
    }
}
