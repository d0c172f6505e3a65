package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.PlantedTasks;
import it.concerto.testing.Visitor;
import it.concerto.testing.Visitor.Answer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O8: the field in the head of every page of officials, over HTTP. */
@WholePathTest
@ExtendWith(OutputCaptureExtension.class)
class O8SearchPageTests {

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Visitor head;

    @BeforeEach
    void signIn() {
        head = Visitor.signedIn("http://localhost:" + port, "enea.nardone", "concerto-di-zona");
    }

    private Answer look(Visitor visitor, String text) {
        return visitor.send(
                Visitor.form(visitor.get("/percorsi").page(), "header form[role=search]"), Map.of("testo", text));
    }

    @Test
    void showsWhatIsFoundWithTheWordsMarked() {
        new PlantedTasks(jdbc).late("CASARANO_UDPRESP", "Vagliare il Crisoprasio", "Nardò");

        var results = look(head, "crisoprazio nardo").page();

        assertThat(results.select("[data-kind=TASK] h3 mark").eachText()).containsExactly("Crisoprasio", "Nardò");
        assertThat(results.select("[data-kind=TASK] h3 a").attr("href")).startsWith("/attivita/planted-");
        assertThat(results.select("header input[name=testo]").val()).isEqualTo("crisoprazio nardo");
    }

    @Test
    void keepsWhatWasTypedOutOfAddressesAndLogs(CapturedOutput output) {
        var results = look(head, "Tizio Calcedonio");

        assertThat(results.page().location()).matches(".*/ricerca/[0-9a-z]+");
        assertThat(results.page().select("a, title").outerHtml()).doesNotContain("Calcedonio");
        assertThat(results.text()).contains("Nessun risultato per «Tizio Calcedonio»");
        assertThat(output).doesNotContainIgnoringCase("calcedonio");
    }

    @Test
    void showsTheSameAgainAndToNobodyElse() {
        var address = look(head, "casarano").page().location().replaceAll("^https?://[^/]+", "");

        assertThat(head.get(address).text()).contains("per «casarano»");

        var colleague = Visitor.signedIn("http://localhost:" + port, "lavinia.esposti", "concerto-di-zona");
        assertThat(colleague.get(address).text())
                .contains("La ricerca non è più in memoria")
                .doesNotContain("per «casarano»");
        var anybody = Visitor.anonymous("http://localhost:" + port);
        assertThat(anybody.get("/avvisi").page().select("form[role=search]")).isEmpty();
        assertThat(anybody.get("/cerca").text()).contains("Accedi");
    }

    @Test
    void takesWhateverIsTyped() {
        for (var typed :
                new String[] {"", "   ", "di", "<script>alert(1)</script>", "' or 1=1 --", "%_%", "x".repeat(5000), "😀"
                }) {
            var answer = look(head, typed);
            assertThat(answer.status()).as(typed).isEqualTo(200);
            assertThat(answer.page().select("main script")).isEmpty();
        }
        var address = look(head, "casarano").page().location().replaceAll("^https?://[^/]+", "");
        for (var wrong : new String[] {"?tipo=nulla", "?tipo=percorsi&dopo=x", "?tipo=attivita&dopo=99999999999.x"}) {
            assertThat(head.get(address + wrong).status()).as(wrong).isEqualTo(200);
        }
        assertThat(head.get("/ricerca/no").status()).isEqualTo(200);
    }

    @Test
    void speaksEnglishToo() {
        var address = look(head, "casarano").page().location().replaceAll("^https?://[^/]+", "");

        assertThat(head.get(address + "?lingua=en").text()).contains("Search results");
        head.get(address + "?lingua=it");
    }
}
