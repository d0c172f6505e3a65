package it.concerto;

import static it.concerto.testing.RunningNotice.answer;
import static it.concerto.testing.RunningNotice.as;
import static it.concerto.testing.RunningNotice.form;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.files.FileStore;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.signatures.SignatureRounds;
import it.concerto.testing.Configurations;
import it.concerto.testing.Ensemble;
import it.concerto.testing.RunningNotice;
import it.concerto.workflow.Processes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A path whose documents are signed by one after the other. */
@WholePathTest
class SignersInOrderTests {

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
    @DisplayName(
            "X2 in order, each is asked (M12) when the one before has signed; who takes over has their turn at once")
    void signsOneAfterTheOther() throws Exception {
        var ensemble = notices.begin(port, "FO1", Configurations::signingInOrder);
        var first = ensemble.member("CASARANO_REF", 0);
        var second = ensemble.member("CASARANO_REF", 1);
        var successor = ensemble.member("CASARANO_REF", 2);
        sign(ensemble, List.of(first, second));
        assertThat(asked(ensemble)).containsExactly("P:" + first);
        assertThat(mails(ensemble)).isEqualTo(1);

        var head = as(ensemble, "UDPRESP");
        var page = head.get("/percorsi/CASARANO-PDZ-FO1/firme")
                .page()
                .select("a[href*=/firme/]")
                .get(0)
                .attr("href");
        head.send(
                form(head, page),
                Map.of("successor", successor, "reason", "Non è più in carica.", "act", "Nota prot. 9 del 3/6/2022"));
        assertThat(asked(ensemble)).containsExactly("P:" + successor);
        assertThat(mails(ensemble)).isEqualTo(2);

        ensemble.part(
                "Task_SignDocument",
                Map.of("outcome", "REFUSED", "reason", "Il verbale non riporta la nostra proposta."));
        answer(ensemble, "Task_SignDocument");
        assertThat(asked(ensemble)).as("a refusal stops nobody").containsExactly("P:" + second);
        assertThat(mails(ensemble)).isEqualTo(3);
        ensemble.part("Task_SignDocument", Map.of("outcome", "SIGNED", "kind", "QUALIFIED"));
        answer(ensemble, "Task_SignDocument");

        assertThat(asked(ensemble)).isEmpty();
        assertThat(jdbc.sql("select status from cz_signature_round where path = ?")
                        .param(ensemble.path())
                        .query(String.class)
                        .list())
                .containsExactly("INCOMPLETE");
    }

    private void sign(Ensemble ensemble, List<String> signers) {
        var file = files.store("prova-FO1.html", "<p>Prova</p>".getBytes(StandardCharsets.UTF_8));
        var round = rounds.open(PathId.of(ensemble.path()), "Verbale di prova", file, signers);
        processes.start(
                "SignaturesProcess", AmbitoCode.of("CASARANO"), ensemble.path(), Map.of("signatureRound", round));
    }

    /** Whose inbox holds the request. */
    private static List<String> asked(Ensemble ensemble) {
        return ensemble.waiting().stream()
                .filter(task -> task.key().equals("Task_SignDocument"))
                .map(Ensemble.Waiting::owner)
                .toList();
    }

    private int mails(Ensemble ensemble) {
        return jdbc.sql("select count(*) from cz_mail where path = ? and code = 'M12'")
                .param(ensemble.path())
                .query(Integer.class)
                .single();
    }
}
