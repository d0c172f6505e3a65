package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.Accounts;
import it.concerto.testing.Looks;
import it.concerto.testing.StudioStory;
import it.concerto.testing.Visitor;
import it.concerto.workflow.live.DeployedModels;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The studio in a real browser: a model is changed as text, looked at by a second person, put in use and taken back. */
@Tag("browser")
@WholePathTest
class M1StudioBrowserTests {

    private static final String MODEL = "bpmn/contest.bpmn";

    @Autowired
    Accounts accounts;

    @Autowired
    DeployedModels deployed;

    @LocalServerPort
    int port;

    private StudioStory story;
    private Looks looks;

    @BeforeEach
    void twoAdministrators() {
        story = StudioStory.of(accounts, port);
        looks = new Looks(port);
    }

    @Test
    void isReadableAndWorksWithAMouseAlone() {
        var first = deployed.live(MODEL).orElseThrow();
        var address = new String[1];
        looks.as(StudioStory.AUTHOR, page -> {
            looks.at(page, "/studio");
            looks.at(page, "/studio/modelli/{file}", first.file());
            page.locator("form[action$='/bozze'] button").click();
            address[0] = page.url();
            looks.readable(page, "a new draft");
            page.locator("a[href*='/testo'][href*='" + first.file() + "']").click();
            page.locator("a[href*='disegno=no']").click();
            looks.readable(page, "the text of a model");
            var text = page.locator("#testo");
            text.fill(text.inputValue().replace("name=\"" + first.title() + "\"", "name=\"Titolo dal browser\""));
            page.locator("main form button[type=submit]").click();
            assertThat(page.locator("main").innerText()).contains("Titolo dal browser", "Nessun errore");
            page.locator("#motivo").fill("Il titolo dice meglio di che cosa si tratta");
            page.locator("form[action$='/proponi'] button").click();
            assertThat(page.locator("main").innerText()).contains("Da approvare");
        });
        looks.as(StudioStory.REVIEWER, page -> {
            page.navigate(address[0]);
            page.locator("form[action$='/approva']").waitFor();
            page.locator("form[action$='/approva'] button").click();
            assertThat(page.locator("main").innerText()).contains("Entrata in uso");
            looks.at(page, "/studio/modelli/{file}/versioni/{deployment}", first.file(), first.deployment());
            page.locator("#ragione").fill("Il titolo confondeva");
            page.locator("form[action$='/ritorno'] button").click();
        });
        assertThat(deployed.live(MODEL).orElseThrow())
                .matches(now -> now.version() == first.version() + 2)
                .matches(now -> String.valueOf(now.title()).equals(first.title()));
    }

    @Test
    void saysWhatIsWrongWithADraft() {
        var draft = story.begun("contest.bpmn");
        var changed = story.changed(draft, MODEL, "</bpmn:process>", "</bpmn:processo>");
        assertThat(changed.text()).contains("Un errore da correggere", "Il file non è un XML ben formato");
        looks.as(StudioStory.AUTHOR, page -> {
            page.navigate(story.path(changed));
            looks.readable(page, "a draft with an error");
        });
        var refused = story.proposed(changed, "Non si può");
        assertThat(refused.text()).contains("Ci sono errori da correggere");
        assertThat(refused.page().selectFirst("#motivo").wholeText()).isEqualTo("Non si può");
        var held = story.reviewer.get(story.path(changed));
        assertThat(held.text()).contains("La sta scrivendo Ada Modelli");
        var taken = story.reviewer.send(Visitor.form(held.page(), "form[action$=/riprendi]"), Map.of());
        assertThat(taken.text()).contains("Ora la bozza è tua", "La scrive Remo Modelli");
        var late = story.proposed(changed, "Troppo tardi");
        assertThat(late.text()).contains("La bozza è in mano a un’altra persona");
    }
}
