package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.concerto.identity.Accounts;
import it.concerto.testing.StudioStory;
import it.concerto.testing.Visitor;
import it.concerto.testing.Visitor.Answer;
import it.concerto.workflow.live.DeployedModels;
import it.concerto.workflow.models.NotApproved;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** M1: no model goes live without another person's approval of its very bytes (ADR 185). */
@WholePathTest
class M1ApprovalTests {

    private static final String MODEL = "bpmn/delegation.bpmn";

    @Autowired
    Accounts accounts;

    @Autowired
    DeployedModels deployed;

    @Autowired
    RepositoryService repository;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private StudioStory story;
    private int before;

    @BeforeEach
    void twoAdministrators() {
        story = StudioStory.of(accounts, port);
        before = deployed.live(MODEL).orElseThrow().version();
    }

    @Test
    void goesLiveWhenAnotherPersonHasApprovedIt() {
        var proposed = proposal("Titolo cambiato");
        assertThat(proposed.text()).contains("Da approvare", "Hai scritto in questa bozza");

        var live = story.approved(proposed, story.reviewer);
        assertThat(live.status()).isEqualTo(200);
        assertThat(live.text()).contains("Entrata in uso");

        var now = deployed.live(MODEL).orElseThrow();
        assertThat(now.version()).isEqualTo(before + 1);
        assertThat(now.isOfStudio()).isTrue();
        assertThat(now.title()).isEqualTo("Titolo cambiato");
        var fingerprint = jdbc.sql("select fingerprint from cz_studio_draft where deployment = ?")
                .param(now.deployment())
                .query(String.class)
                .single();
        assertThat(jdbc.sql("select subject from cz_audit_event where action = 'model.live'"
                                + " order by seq desc fetch first 1 rows only")
                        .query(String.class)
                        .single())
                .as("hash in the chain")
                .startsWith(MODEL)
                .endsWith(fingerprint);
    }

    @Test
    @DisplayName("An author's own approval is refused, also when it is sent past the page")
    void isNotApprovedByItsAuthor() {
        var proposed = proposal("Titolo dell’autrice");
        assertThat(proposed.page().select("form[action$=/approva]")).isEmpty();

        var seen = Visitor.form(story.reviewer.get(story.path(proposed)).page(), "form[action$=/approva]");
        var own = story.author.forge(seen);

        assertThat(own.text()).contains("Hai scritto in questa bozza: la approva un’altra persona.");
        assertNothingLive();
    }

    @Test
    void isVoidAfterOneChangedByte() {
        var proposed = proposal("Titolo approvato");
        var page = story.reviewer.get(story.path(proposed));
        jdbc.sql("update cz_studio_file set content = replace(content, 'Titolo approvato', 'Titolo approvatO')"
                        + " where content like '%Titolo approvato%'")
                .update();

        var refused = story.reviewer.send(Visitor.form(page.page(), "form[action$=/approva]"), Map.of());

        assertThat(refused.text()).contains("l’approvazione non vale");
        assertNothingLive();
    }

    @Test
    void isNotDeployedPastTheStudio() {
        var files = deployed.files(deployed.live(MODEL).orElseThrow());
        var changed = new String(files.get(0).content(), StandardCharsets.UTF_8)
                .replace("<bpmn:process ", "<!-- -->\n<bpmn:process ");
        Runnable deploy = () -> {
            identity.setAuthentication(StudioStory.AUTHOR, List.of(), List.of());
            try {
                repository
                        .createDeployment()
                        .name(MODEL)
                        .addString(MODEL, changed)
                        .deploy();
            } finally {
                identity.clearAuthentication();
            }
        };
        assertThatThrownBy(() -> CompletableFuture.runAsync(deploy).join()).hasRootCauseInstanceOf(NotApproved.class);
        assertNothingLive();
    }

    @Test
    void isSentBackWithAReasonAndThenProposedAgain() {
        var proposed = proposal("Titolo da rivedere");
        var page = story.reviewer.get(story.path(proposed));
        var form = Visitor.form(page.page(), "form[action$=/rimanda]");
        assertThat(story.reviewer.send(form, Map.of()).text()).contains("Scrivi la ragione");

        var back = story.reviewer.send(form, Map.of("ragione", "Il titolo è troppo lungo"));
        assertThat(back.text()).contains("Remo Modelli l’ha rimandata: Il titolo è troppo lungo");

        var again = story.proposed(story.author.get(story.path(proposed)), "Più breve");
        assertThat(again.text()).contains("Da approvare");
        assertNothingLive();
    }

    @Test
    void isThereForThoseWhoChangeModelsOnly() {
        var proposed = proposal("Titolo segreto");
        var ofOneAmbito = Visitor.signedIn("http://localhost:" + port, "gaspare.ancora", "concerto-di-zona");
        for (var address : List.of("/studio", "/studio/modelli/delegation.bpmn", story.path(proposed))) {
            assertThat(ofOneAmbito.get(address).status()).as(address).isEqualTo(404);
            assertThat(story.author.get(address).status()).as(address).isEqualTo(200);
        }
        assertThat(story.author.get("/studio/modelli/nessuno.bpmn").status()).isEqualTo(404);
        assertThat(story.author.get("/studio/bozze/nessuna").status()).isEqualTo(404);
    }

    @Test
    @DisplayName(
            "2.1 an administrator of models of one Ambito writes and proposes; what goes live decides the installation")
    void isNotApprovedByAnAdministratorOfOneAmbito() {
        var proposed = proposal("Titolo per tutti");
        var ofOneAmbito = Visitor.signedIn("http://localhost:" + port, "ilaria.indraccolo", "concerto-di-zona");

        var seen = ofOneAmbito.get(story.path(proposed));
        assertThat(seen.text()).contains("soltanto chi amministra tutta l’installazione");
        assertThat(seen.page().select("form[action$=/approva]")).isEmpty();
        var form = Visitor.form(story.reviewer.get(story.path(proposed)).page(), "form[action$=/approva]");
        assertThat(ofOneAmbito.forge(form).text()).contains("soltanto chi amministra tutta l’installazione");
        assertNothingLive();
        var page = ofOneAmbito.get("/studio/modelli/delegation.bpmn");
        assertThat(ofOneAmbito
                        .send(Visitor.form(page.page(), "form[action$=/bozze]"), Map.of())
                        .text())
                .contains("La scrive Ilaria Indraccolo");
        assertThat(story.approved(
                                proposed,
                                Visitor.signedIn("http://localhost:" + port, "tiziana.bellini", "concerto-di-zona"))
                        .text())
                .contains("Entrata in uso");
    }

    private Answer proposal(String title) {
        var draft = story.begun("delegation.bpmn");
        var name = deployed.live(MODEL).orElseThrow().title();
        var changed = story.changed(draft, MODEL, "name=\"" + name + "\"", "name=\"" + title + "\"");
        return story.proposed(changed, "Il titolo dice meglio di che cosa si tratta");
    }

    private void assertNothingLive() {
        assertThat(deployed.live(MODEL).orElseThrow().version()).isEqualTo(before);
    }
}
