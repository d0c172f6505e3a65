package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import it.concerto.identity.Accounts;
import it.concerto.testing.Looks;
import it.concerto.testing.Readable;
import it.concerto.testing.StudioStory;
import it.concerto.workflow.live.DeployedModels;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A model is drawn in a real browser: an element is chosen and named in the panel, another one dragged in, and the draft has it (ADR 187). */
@Tag("browser")
@WholePathTest
class M1DrawingBrowserTests {

    private static final String ASK = "[data-element-id=Task_AskLegalRepresentative].djs-element";

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
    void twoAdministrators() {
        story = StudioStory.of(accounts, port);
    }

    @Test
    void drawsNamesAndSavesByItself() {
        var draft = story.begun("contest.bpmn");
        var address =
                draft.page().selectFirst("a[href*=/testo][href*=contest.bpmn]").attr("href");
        new Looks(port).as(StudioStory.AUTHOR, page -> {
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            page.navigate(address);
            page.locator("html[data-modeler=ready]").waitFor();
            Readable.check(page, "a drawing");

            page.locator(ASK).click();
            var name = page.locator(".bio-properties-panel [name=name]");
            name.fill("Chiedere quale vale, per iscritto");
            page.locator("[role=status]").filter(saved()).waitFor();
            assertThat(content()).contains("name=\"Chiedere quale vale, per iscritto\"");

            drag(page, "[data-action='create.task']");
            page.waitForCondition(() -> content().contains("<bpmn:task "));

            // a step without a name that nothing leads to
            page.locator(".cz-modeler-flaws").getByText("Qui non si arriva mai").waitFor();
            assertThat(page.locator(".djs-element.cz-flaw").count()).isPositive();
            page.locator(".cz-modeler-flaws button").first().click();
            assertThat(page.locator(".djs-element.selected").count()).isPositive();

            assertThat(page.locator(".bjs-powered-by").isVisible()).isTrue();
            assertThat(complaints).isEmpty();
        });
        var changed = story.author.get(story.path(draft));
        assertThat(changed.text()).contains("Chiedere quale vale, per iscritto", "aggiunto");
    }

    private static Locator.FilterOptions saved() {
        return new Locator.FilterOptions().setHasText("Salvato nella bozza");
    }

    private static void drag(Page page, String tool) {
        page.locator(".cz-modeler").evaluate("frame => frame.scrollIntoView()");
        page.locator(tool).click();
        var canvas = page.locator(".cz-modeler-canvas").boundingBox();
        var x = canvas.x + canvas.width * 0.35;
        var y = canvas.y + canvas.height * 0.7;
        page.mouse().move(x, y);
        page.mouse().move(x + 5, y + 5);
        page.mouse().click(x + 5, y + 5);
    }

    private String content() {
        return jdbc.sql("select f.content from cz_studio_file f join cz_studio_draft d on d.id = f.draft"
                        + " where f.name = 'bpmn/contest.bpmn' order by d.begun_at desc, d.changed_at desc"
                        + " fetch first 1 rows only")
                .query(String.class)
                .single();
    }
}
