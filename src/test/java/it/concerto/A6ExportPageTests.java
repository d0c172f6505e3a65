package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.Ensemble;
import it.concerto.testing.PathParts;
import it.concerto.testing.Visitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A6: the history of a path and of an Ambito as a file, over HTTP and without scripts. */
@WholePathTest
class A6ExportPageTests {

    private static final String PATH = "CASARANO-PDZ-V";
    private static final String PAGE = "/percorsi/" + PATH + "/esporta";
    private static final String ALL = "/verifiche/esporta";
    private static final String DAYS = "?dal=01%2F05%2F2022&al=2022-05-09";

    @Autowired
    Ensemble.Stage stage;

    private Ensemble ensemble;

    @BeforeEach
    void thePathIsOpened() {
        ensemble = PathParts.usual(stage, PATH).playUntil("Task_ProposeGuidelines");
    }

    @Test
    void leadsFromThePathToTheFile() throws Exception {
        var path = as("AUD").get("/percorsi/" + PATH).page();
        var page = as("AUD")
                .get(path.select("main a[href$=/esporta]").attr("href"))
                .page();

        var file = as("AUD").send(Visitor.form(page, "main form"), Map.of("formato", "CSV"));

        assertThat(page.select("#dal").val() + " " + page.select("#al").val()).isEqualTo("01/01/2022 09/05/2022");
        assertThat(page.select("#pseudonimi[checked]")).hasSize(1);
        assertThat(page.select("#processo option").eachText()).contains("Tutti i processi", "Atto di indirizzo");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.page().wholeText()).contains("Task_OpenCycle").doesNotContain("nardone");
    }

    @Test
    void sendsAFileWithANameAndEachTimeTheSame() throws Exception {
        var clear = download("AUD", PAGE + "/file" + DAYS + "&formato=XES");

        assertThat(clear.statusCode()).isEqualTo(200);
        assertThat(clear.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"storia-CASARANO-PDZ-V-2022-05-01-2022-05-09.xes\"");
        assertThat(clear.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/xml");
        assertThat(clear.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(clear.body()).contains("Task_OpenCycle", "nardone");
        assertThat(download("AUD", PAGE + "/file" + DAYS + "&formato=XES").body())
                .isEqualTo(clear.body());
        assertThat(download("AUD", ALL + "/file" + DAYS + "&formato=XES&pseudonimi=on")
                        .body())
                .contains("Task_OpenCycle", "value=\"P-")
                .doesNotContain("nardone");
    }

    @Test
    void saysOfWhichFieldWhatIsWrong() {
        var wrong = as("AUD").get(PAGE + "/file?formato=PDF&processo=Nulla&dal=31/02/2022&al=domani&pseudonimi=on");

        assertThat(wrong.status()).isEqualTo(200);
        assertThat(wrong.page().title()).startsWith("Da correggere");
        assertThat(wrong.page().select("main [role=alert] a").eachText())
                .containsExactly(
                        "Formato: scegli uno dei formati dell’elenco.",
                        "Processo: scegli uno dei processi dell’elenco.",
                        "Dal giorno: scrivi una data come 01/06/2026, dal 2000 in poi.",
                        "Al giorno: scrivi una data come 30/06/2026, dal 2000 in poi.");
        assertThat(wrong.page().select("main [role=alert] a").eachAttr("href"))
                .allSatisfy(link -> assertThat(wrong.page().select(link)).hasSize(1));
        assertThat(wrong.page().select("#dal").val()).isEqualTo("31/02/2022");
        assertThat(wrong.page().select("#dal").attr("aria-describedby")).contains("dal-errore");
        assertThat(wrong.page().select("#pseudonimi[checked]")).hasSize(1);
        assertThat(alert("dal=02/01/2022&al=01/01/2022")).isEqualTo("Al giorno: viene prima del giorno di inizio.");
        assertThat(alert("dal=2%20gennaio%202022&al=1%20gennaio%202022"))
                .isEqualTo("Al giorno: viene prima del giorno di inizio.");
        assertThat(alert("dal=02/01/2022&al=01/01/2090")).isEqualTo("Al giorno: scegli oggi o un giorno passato.");
    }

    @Test // BR-01
    void isNotThereForWhoeverDoesNotReadTheHistory() {
        for (var role : new String[] {"RAG", "PRES", "COORD"}) {
            assertThat(as(role).get(PAGE).status()).as(role).isEqualTo(404);
            assertThat(as(role).get(PAGE + "/file" + DAYS + "&formato=CSV").status())
                    .as(role)
                    .isEqualTo(404);
            assertThat(as(role).get("/percorsi/" + PATH).page().select("main a[href$=/esporta]"))
                    .as(role)
                    .isEmpty();
        }
        assertThat(as("UDP").get(PAGE).status()).isEqualTo(200);
        assertThat(as("UDP").get(ALL).status()).isEqualTo(404);
        assertThat(as("UDP").get(ALL + "/file" + DAYS + "&formato=CSV").status())
                .isEqualTo(404);
        var elsewhere = ensemble.as(ensemble.member("TARANTO_AUD", 0));
        assertThat(elsewhere.get(PAGE).status()).isEqualTo(404);
        assertThat(elsewhere.get(ALL + "/file" + DAYS + "&formato=CSV").text()).doesNotContain("CASARANO");
    }

    private String alert(String typed) {
        return as("AUD")
                .get(PAGE + "/file?formato=CSV&" + typed)
                .page()
                .select("main [role=alert] a")
                .text();
    }

    private HttpResponse<String> download(String role, String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(stage.base() + address))
                .header("Cookie", as(role).cookie())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private Visitor as(String role) {
        return ensemble.as(ensemble.member("CASARANO_" + role, 0));
    }
}
