package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.Ensemble;
import it.concerto.testing.PathParts;
import it.concerto.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A7: the figures of an Ambito over HTTP and without scripts. */
@WholePathTest
class A7FiguresPageTests {

    private static final String PATH = "CASARANO-PDZ-V";
    private static final String PAGE = "/verifiche/misure";
    private static final String YEAR = "?ambito=CASARANO&dal=01/01/2022&al=31/12/2022";

    @Autowired
    Ensemble.Stage stage;

    private Ensemble ensemble;

    @BeforeEach
    void thePathIsOpened() {
        ensemble = PathParts.usual(stage, PATH).playUntil("Task_ProposeGuidelines");
    }

    @Test
    void leadsFromTheProcessToItsSteps() {
        var processes = as("AUD").get(PAGE + YEAR).page();
        var steps = as("AUD")
                .get(processes.select("[data-id=GuidelineProcess] a").attr("href"))
                .page();

        assertThat(processes.select("main h1").text()).isEqualTo("Misure");
        assertThat(processes.select(".diagram")).isEmpty();
        assertThat(steps.select("#processo option[selected]").val()).isEqualTo("GuidelineProcess");
        var done = steps.select("[data-id=Task_OpenCycle] td");
        assertThat(done.eachAttr("data-head"))
                .containsExactly("Conclusi", "Aperti", "Interrotti", "Durata", "In attesa", "In lavorazione");
        assertThat(done.eachText().subList(0, 3)).containsExactly("1", "0", "0");
        assertThat(done.get(3).text()).containsPattern("^[0-9,]+ (g|h|min|s) 90% entro [0-9,]+ (g|h|min|s)$");
    }

    /** Colour is not the only sign: the numbers stand above each node. */
    @Test
    void showsTheHeatOfTheNodesWithNumbers() {
        var steps = as("AUD").get(PAGE + YEAR + "&processo=GuidelineProcess").page();

        assertThat(steps.select(".diagram [data-heat] .heat").eachText())
                .isNotEmpty()
                .allMatch(text -> text.matches("[0-9]+ × [0-9,]+ (g|h|min|s)"));
        assertThat(steps.select(".diagram [data-heat]").eachAttr("data-heat"))
                .allMatch(level -> level.matches("[1-4]"));
        var run = as("AUD").get("/percorsi/" + PATH).page();
        assertThat(run.select(".diagram")).isNotEmpty();
        assertThat(run.select(".diagram .heat")).isEmpty();
    }

    @Test
    void saysWhenThereIsNothingAndWhichDayIsWrong() {
        var page = as("AUD").get(PAGE + YEAR).page();

        var empty = as("AUD").send(Visitor.form(page, "main form"), Map.of("dal", "01/01/2001", "al", "2001-12-31"));
        var wrong = as("AUD").get(PAGE + "?dal=31/02/2022&al=domani").page();

        assertThat(empty.page().select(".cz-empty-title").text()).isEqualTo("Nessuna misura");
        assertThat(empty.page().select("table")).isEmpty();
        assertThat(wrong.select("main [role=alert] a").eachAttr("href")).containsExactly("#dal", "#al");
        assertThat(wrong.select("#dal").val()).isEqualTo("31/02/2022");
        assertThat(as("AUD")
                        .get(PAGE + "?dal=02/01/2022&al=01/01/2022")
                        .page()
                        .select("main [role=alert] a")
                        .text())
                .isEqualTo("Al giorno: viene prima del giorno di inizio.");
    }

    @Test // BR-01
    void isNotThereForWhoeverDoesNotReadTheHistory() {
        for (var role : new String[] {"RAG", "PRES", "COORD"}) {
            assertThat(as(role).get(PAGE).status()).as(role).isEqualTo(404);
        }
        assertThat(as("UDP").get(PAGE).status()).isEqualTo(200);
        var elsewhere = ensemble.as(ensemble.member("TARANTO_AUD", 0));
        assertThat(elsewhere.get(PAGE + YEAR).status()).isEqualTo(404);
    }

    private Visitor as(String role) {
        return ensemble.as(ensemble.member("CASARANO_" + role, 0));
    }
}
