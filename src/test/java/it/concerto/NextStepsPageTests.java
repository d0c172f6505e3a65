package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.Ensemble;
import it.concerto.testing.PathParts;
import it.concerto.testing.Visitor;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** O12: after completing: what happens next, who, by when, and the next task; later: what one has done. */
@WholePathTest
class NextStepsPageTests {

    private static final String PATH = "CASARANO-PDZ-V";

    @Autowired
    Ensemble.Stage stage;

    private Ensemble ensemble;

    @BeforeEach
    void play() {
        ensemble = PathParts.usual(stage, PATH);
    }

    @Test
    void whoeverCompletesATaskIsToldWhoseTurnItIs() {
        var opened = perform("Task_OpenCycle");

        assertThat(opened.select(".alert").text()).contains("Fatto: «Aprire il ciclo».");
        assertThat(follows(opened)).contains("Ora tocca: Gruppo tecnico: Proporre gli indirizzi, entro il ");

        var proposed = perform("Task_ProposeGuidelines");
        assertThat(follows(proposed)).contains("Dare il parere tecnico", "Dare il parere contabile");

        var first = perform("Task_GiveAccountingOpinion");
        assertThat(follows(first))
                .contains("attende ancora", "Dare il parere tecnico")
                .doesNotContain("contabile");

        assertThat(as("UDPRESP").get("/attivita").page().select(".cz-follows"))
                .as("told once")
                .isEmpty();
        whatOneHasDoneStaysInOnesLists();
    }

    private void whatOneHasDoneStaysInOnesLists() {
        var done = as("UDPRESP").get("/attivita?vista=fatte").page();
        assertThat(done.select(".cz-task-what h2").eachText()).contains("Aprire il ciclo");
        assertThat(done.select("[aria-current=page]").text()).contains("Fatte da me");
        var awaited = as("GT").get("/attivita?vista=attese").page();
        assertThat(awaited.select(".cz-task-what h2").eachText()).containsExactly("Dare il parere tecnico");
        assertThat(awaited.select(".cz-task-who").text()).isEqualTo("Aspetta: Responsabile dell’Ufficio di Piano");
        assertThat(as("PRES")
                        .get("/attivita?vista=fatte")
                        .page()
                        .select(".cz-empty")
                        .text())
                .contains("Qui restano le attività che completi");
        for (var list :
                List.of("/attivita", "/attivita?vista=mie", "/attivita?vista=fatte", "/attivita?vista=attese")) {
            assertThat(as("AUD").get(list).page().select(".cz-empty").text())
                    .as("an auditor at %s", list)
                    .contains("Nessun passo di un percorso spetta al tuo ruolo")
                    .doesNotContain("Quando un percorso arriva", "Qui restano", "prendine una");
        }
        assertThat(as("AUD")
                        .get("/percorsi?avviati=miei")
                        .page()
                        .select(".cz-empty")
                        .text())
                .contains("Non hai ancora avviato");
    }

    private Element perform(String key) {
        var task = ensemble.waiting().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
        return ensemble.perform(task).page();
    }

    private static String follows(Element page) {
        return page.select(".cz-follows").text();
    }

    private Visitor as(String role) {
        return ensemble.as(ensemble.member("CASARANO_" + role, 0));
    }
}
