package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.Accounts;
import it.concerto.testing.StudioStory;
import it.concerto.testing.Visitor;
import it.concerto.workflow.live.DeployedModels;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator is shown what a new release of the product has for a model that was changed here, and decides (ADR 185). */
@WholePathTest
class ReleaseNewsTests {

    private static final String MODEL = "bpmn/breach.bpmn";
    private static final String PAGE = "/studio/modelli/breach.bpmn";

    @Autowired
    Accounts accounts;

    @Autowired
    DeployedModels deployed;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private StudioStory story;

    @BeforeEach
    void aModelWasChangedHere() {
        story = StudioStory.of(accounts, port);
        var title = deployed.live(MODEL).orElseThrow().title();
        var changed = story.changed(
                story.begun("breach.bpmn"), MODEL, "name=\"" + title + "\"", "name=\"" + title + " (nostro)\"");
        story.approved(story.proposed(changed, "Si distingue"), story.reviewer);
    }

    @Test
    void isNoNewsAsLongAsTheProductIsTheSame() {
        assertThat(story.reviewer.get(PAGE).text()).doesNotContain("Il prodotto ha una versione nuova");
        assertThat(story.reviewer.get("/studio").text()).doesNotContain("Novità nel prodotto");
    }

    @Test
    void isShownWithWhatWasChangedHereAndKeptByADecision() {
        theProductWasAnother();
        assertThat(story.reviewer.get("/studio").text()).contains("Novità nel prodotto");
        var page = story.reviewer.get(PAGE);
        assertThat(page.text())
                .contains("Il prodotto ha una versione nuova", "Che cosa è stato cambiato qui", "(nostro)");

        var kept = story.reviewer.send(Visitor.form(page.page(), "form[action$=/rinuncia]"), Map.of());

        assertThat(kept.text())
                .contains("Resta in uso la versione cambiata qui")
                .doesNotContain("versione nuova di");
        assertThat(deployed.live(MODEL).orElseThrow().title()).endsWith("(nostro)");
    }

    @Test
    void isTakenByADraftOfTheProducts() {
        theProductWasAnother();
        var page = story.author.get(PAGE);

        var draft = story.author.send(Visitor.form(page.page(), "form[action$=/bozze]:has([name=origine])"), Map.of());

        assertThat(draft.text()).contains("Che cosa cambia", "(nostro)", "Nessun errore");
        story.approved(story.proposed(draft, "Si torna al prodotto"), story.reviewer);
        assertThat(deployed.live(MODEL).orElseThrow().title()).doesNotContain("(nostro)");
    }

    @Test
    void isShownToWhoeverWentBackToAFormerVersionToo() {
        var former = deployed.versions(MODEL, 50).get(1);
        var page = story.reviewer.get(PAGE + "/versioni/" + former.deployment());
        story.reviewer.send(Visitor.form(page.page(), "form[action$=/ritorno]"), Map.of("ragione", "Confondeva"));
        assertThat(story.reviewer.get(PAGE).text()).doesNotContain("Il prodotto ha una versione nuova");

        assertThat(theProductWasAnother())
                .contains(deployed.live(MODEL).orElseThrow().deployment());

        assertThat(story.reviewer.get(PAGE).text()).contains("Il prodotto ha una versione nuova");
    }

    /** @return the deployments for which something is known of the product */
    private List<String> theProductWasAnother() {
        var known = jdbc.sql("select deployment from cz_studio_draft where model = ? and shipped is not null")
                .param(MODEL)
                .query(String.class)
                .list();
        jdbc.sql("update cz_studio_draft set shipped = 'another' where model = ? and shipped is not null")
                .param(MODEL)
                .update();
        return known;
    }
}
