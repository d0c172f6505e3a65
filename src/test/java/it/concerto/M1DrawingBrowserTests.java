package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import it.concerto.identity.Accounts;
import it.concerto.testing.Looks;
import it.concerto.testing.Readable;
import it.concerto.testing.StudioStory;
import it.concerto.testing.Visitor.Answer;
import java.util.ArrayList;
import java.util.regex.Pattern;
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
        new Looks(port).as(StudioStory.AUTHOR, page -> {
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            draw(page, draft);
            Readable.check(page, "a drawing");

            page.locator(ASK).click();
            var name = page.locator(".bio-properties-panel [name=name]");
            name.fill("Chiedere quale vale, per iscritto");
            page.locator("[role=status]").filter(saved()).waitFor();
            assertThat(content(draft)).contains("name=\"Chiedere quale vale, per iscritto\"");

            drag(page, "[data-action='create.task']");
            page.waitForCondition(() -> content(draft).contains("<bpmn:task "));

            // a step without a name that nothing leads to
            page.locator(".cz-editor-flaws").getByText("Qui non si arriva mai").waitFor();
            assertThat(page.locator(".djs-element.cz-flaw").count()).isPositive();
            page.locator(".cz-editor-flaws button").first().click();
            assertThat(page.locator(".djs-element.selected").count()).isPositive();

            assertThat(page.locator(".bjs-powered-by").isVisible()).isTrue();
            assertThat(complaints).isEmpty();
        });
        var changed = story.author.get(story.path(draft));
        assertThat(changed.text()).contains("Chiedere quale vale, per iscritto", "aggiunto");
    }

    @Test
    void sendsTheFormOnlyAfterTheSaveUnderWay() {
        var draft = story.begun("contest.bpmn");
        new Looks(port).as(StudioStory.AUTHOR, page -> {
            draw(page, draft);
            page.route("**/salva", route -> {
                var answer = route.fetch();
                page.locator("form[data-autosave] button[type=submit]").click();
                route.fulfill(new Route.FulfillOptions().setResponse(answer));
            });

            name(page, "Chiedere con una lettera");

            page.waitForURL(Pattern.compile(".*/studio/bozze/[^/]+$").asPredicate());
            assertThat(page.locator("main").textContent())
                    .contains("Chiedere con una lettera")
                    .doesNotContain("nel frattempo");
        });
    }

    @Test
    void goesOnSavingAfterSigningInAgainElsewhere() {
        var draft = story.begun("contest.bpmn");
        new Looks(port).as(StudioStory.AUTHOR, page -> {
            draw(page, draft);
            page.context().clearCookies();
            name(page, "Chiedere a voce");
            page.locator("[role=status]").getByText("La sessione è scaduta").waitFor();

            var other = page.context().newPage();
            other.navigate("/accedi");
            other.locator("#utente").fill(StudioStory.AUTHOR);
            other.locator("#password").fill("concerto-di-zona");
            other.locator("#password").press("Enter");
            other.waitForURL(address -> !address.contains("/accedi"));
            name(page, "Chiedere di persona");

            page.locator("[role=status]").filter(saved()).waitFor();
            assertThat(content(draft)).contains("name=\"Chiedere di persona\"");
        });
    }

    private static void draw(Page page, Answer draft) {
        page.navigate(
                draft.page().selectFirst("a[href*=/testo][href*=contest.bpmn]").attr("href"));
        page.locator("html[data-modeler=ready]").waitFor();
    }

    private static void name(Page page, String name) {
        page.locator(ASK).click();
        page.locator(".bio-properties-panel [name=name]").fill(name);
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

    private String content(Answer draft) {
        var path = story.path(draft);
        return jdbc.sql("select content from cz_studio_file where draft = ? and name = 'bpmn/contest.bpmn'")
                .param(path.substring(path.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
    }
}
