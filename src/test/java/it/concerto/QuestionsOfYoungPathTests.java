package it.concerto;

import static it.concerto.testing.RunningNotice.as;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.Looks;
import it.concerto.testing.RunningNotice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Domain 3.o: the questions of a path of which little is recorded yet, and who may ask them. */
@WholePathTest
class QuestionsOfYoungPathTests {

    @Autowired
    RunningNotice notices;

    @LocalServerPort
    int port;

    @Test
    void aYoungPathSaysThatNothingIsRecorded() throws Exception {
        var ensemble = notices.open(port, "Q1");
        var page = "/percorsi/" + ensemble.path() + "/domande";
        assertThat(as(ensemble, "UDP")
                        .get("/percorsi/" + ensemble.path())
                        .page()
                        .select("a[href='" + page + "']"))
                .hasSize(1);
        var auditor = as(ensemble, "AUD");

        assertThat(auditor.get(page).page().select("#domande a")).hasSize(10);
        assertThat(as(ensemble, "UDP").get(page).page().select("#domande a"))
                .as("who read is for auditors and heads of office")
                .hasSize(9);
        var votes = auditor.get(page + "/voti");
        assertThat(votes.text()).contains("Non è stato registrato ancora niente.");
        assertThat(votes.page().select("table")).isEmpty();
        assertThat(auditor.get(page + "/scadenze?pagina=-3").status()).isEqualTo(200);
        for (var address : List.of(page, page + "/aree")) {
            assertThat(ensemble.as(ensemble.member("TARANTO_AUD", 0))
                            .get(address)
                            .status())
                    .as("of a foreign Ambito")
                    .isEqualTo(404);
        }
        for (var address : List.of(
                page + "/altro",
                page + "/accessi",
                "/percorsi/CASARANO-PDZ-NONE/domande",
                "/percorsi/;/domande/aree")) {
            assertThat(auditor.get(address).status()).as(address).isIn(400, 404);
        }
        new Looks(port).as(ensemble.member("CASARANO_AUD", 0), browser -> {
            for (var word : List.of("", "/aree", "/voti", "/scadenze", "/modelli")) {
                browser.navigate(page + word);
                new Looks(port).readable(browser, "questions" + word);
            }
        });
    }
}
