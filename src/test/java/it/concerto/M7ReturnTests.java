package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.Accounts;
import it.concerto.testing.StudioStory;
import it.concerto.testing.Visitor;
import it.concerto.workflow.live.DeployedModel;
import it.concerto.workflow.live.DeployedModels;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** M7: one goes back to a former version with one step; new runs start in it, and the history keeps all of them. */
@WholePathTest
class M7ReturnTests {

    private static final String MODEL = "bpmn/delegation.bpmn";

    @Autowired
    Accounts accounts;

    @Autowired
    DeployedModels deployed;

    @LocalServerPort
    int port;

    private StudioStory story;

    @BeforeEach
    void twoAdministrators() {
        story = StudioStory.of(accounts, port);
    }

    @Test
    void putsAFormerVersionInUseAgainUnderANewNumber() {
        var first = deployed.live(MODEL).orElseThrow();
        var changed = story.changed(
                story.begun("delegation.bpmn"), MODEL, "name=\"" + first.title() + "\"", "name=\"Un altro titolo\"");
        story.approved(story.proposed(changed, "Si prova"), story.reviewer);
        var second = deployed.live(MODEL).orElseThrow();
        assertThat(second.title()).isEqualTo("Un altro titolo");

        var page = story.reviewer.get("/studio/modelli/delegation.bpmn/versioni/" + first.deployment());
        assertThat(page.text()).contains("Che cosa è cambiato da questa versione", "Un altro titolo");
        var form = Visitor.form(page.page(), "form[action$=/ritorno]");
        assertThat(story.reviewer.send(form, Map.of()).text()).contains("Scrivi la ragione");
        var back = story.reviewer.send(form, Map.of("ragione", "Il titolo confondeva"));

        assertThat(back.text()).contains("La versione scelta è di nuovo in uso", "Il titolo confondeva");
        var third = deployed.live(MODEL).orElseThrow();
        assertThat(third.version()).isEqualTo(second.version() + 1);
        assertThat(contents(third)).isEqualTo(contents(first));
        assertThat(deployed.versions(MODEL, 50))
                .extracting(DeployedModel::version)
                .startsWith(third.version(), second.version(), first.version());
        var live = story.reviewer.get("/studio/modelli/delegation.bpmn/versioni/" + third.deployment());
        assertThat(live.page().select("form[action$=/ritorno]")).isEmpty();
    }

    private List<String> contents(DeployedModel model) {
        return deployed.files(model).stream()
                .sorted(Comparator.comparing(ModelFile::name))
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .toList();
    }
}
