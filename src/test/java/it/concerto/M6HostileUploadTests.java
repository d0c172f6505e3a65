package it.concerto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.Accounts;
import it.concerto.testing.StudioStory;
import it.concerto.testing.Visitor;
import it.concerto.workflow.HostilePositions;
import it.concerto.workflow.HostilePositions.Hostile;
import it.concerto.workflow.live.DeployedModels;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** M6: no hostile process that somebody sends to the studio can be proposed, let alone go live; the draft keeps what was sent. */
@Tag("nightly")
@WholePathTest
class M6HostileUploadTests {

    private static final String MODEL = "bpmn/contest.bpmn";

    @Autowired
    Accounts accounts;

    @Autowired
    DeployedModels deployed;

    @LocalServerPort
    int port;

    @Test
    void noneCanBeProposed() {
        var live = deployed.live(MODEL).orElseThrow();
        var story = StudioStory.of(accounts, port);
        var page = story.begun("contest.bpmn");
        var taken = new ArrayList<String>();
        for (var hostile : HostilePositions.processes()) {
            var content = content(hostile);
            page = story.author.send(
                    Visitor.form(page.page(), "form[enctype]"),
                    Map.of("nome", MODEL),
                    Map.of("file/model.xml", content.getBytes(UTF_8)),
                    null);
            page = story.proposed(page, "Si prova");
            if (!page.text().contains("Ci sono errori da correggere")) {
                taken.add(hostile.what());
            }
        }

        assertThat(taken).isEmpty();
        assertThat(deployed.live(MODEL)).contains(live);
    }

    private static String content(Hostile hostile) {
        return hostile.content().replace("\"Hostile\"", "\"ContestProcess\"");
    }
}
