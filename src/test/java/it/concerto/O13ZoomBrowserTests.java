package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.concerto.testing.Layout;
import it.concerto.testing.Looks;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * O13: pages at twice their size, with twice as large letters, and with the room between letters and lines that some need to
 * read (WCAG 1.4.4, 1.4.10, 1.4.12). Each page is read at 320 px where it is looked at ({@code Readable}).
 */
@Tag("browser")
@Tag("nightly")
@WholePathTest
class O13ZoomBrowserTests {

    private static final String LARGE_LETTERS = "document.documentElement.style.fontSize = '200%'";
    private static final String USUAL_LETTERS = "document.documentElement.style.fontSize = ''";

    private static final String ROOM =
            """
            () => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
                word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
              document.adoptedStyleSheets = [sheet];
            }
            """;

    /** Names of all that can be pressed or filled in. */
    private static final String FUNCTIONS =
            """
            () => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
              .filter((each) => each.checkVisibility({ visibilityProperty: true }))
              .map((each) => `${each.localName} ${(each.labels?.[0] ?? each).textContent.trim()}`)
            """;

    @LocalServerPort
    int port;

    @Test
    void officialsReadAndDoAllAtTwiceTheSize() {
        new Looks(port).as("enea.nardone", page -> {
            page.locator("li[data-key=Task_OpenCycle] h2 a").click();
            page.locator(".cz-claim-first button").click();
            page.locator("[name=regionalAct]").fill("");
            page.locator(".cz-answer-actions .btn-primary").click();
            isReadable(page, "a task with an error");
            for (var address : List.of(
                    "/attivita",
                    "/attivita?scadenza=ritardo",
                    "/attivita?vista=attese",
                    "/percorsi",
                    "/percorsi/CASARANO-PDZ-V",
                    "/percorsi/nuovo",
                    "/posta",
                    "/sostituzioni",
                    "/scorciatoie")) {
                page.navigate(address);
                isReadable(page, address);
            }
        });
    }

    @Test
    void administratorsAndVisitorsDoTheSame() {
        var looks = new Looks(port);
        looks.as("gaspare.ancora", page -> {
            for (var address : List.of(
                    "/amministrazione/persone",
                    "/amministrazione/persone/nuova",
                    "/amministrazione/ambiti/CASARANO",
                    "/amministrazione/ambiti/CASARANO/calendario",
                    "/amministrazione/sicurezza")) {
                page.navigate(address);
                isReadable(page, address);
            }
        });
        looks.anonymously(page -> {
            for (var address : List.of("/accedi", "/avvisi", "/piani", "/accessibilita")) {
                page.navigate(address);
                isReadable(page, address);
            }
        });
    }

    private static void isReadable(Page page, String name) {
        page.setViewportSize(1280, 900);
        var functions = (List<?>) page.evaluate(FUNCTIONS);
        assertThat(functions).as(name).hasSizeGreaterThan(4);

        page.setViewportSize(640, 450);
        same(page, functions, name + " at twice the size");
        page.setViewportSize(1280, 900);
        page.evaluate(LARGE_LETTERS);
        same(page, functions, name + " with letters of twice the size");
        page.evaluate(USUAL_LETTERS);
        page.evaluate(ROOM);
        same(page, functions, name + " with more room");
        page.setViewportSize(320, 450);
        same(page, functions, name + " with more room at 320 px");
        page.setViewportSize(1280, 900);
    }

    private static void same(Page page, List<?> functions, String name) {
        assertThat(Layout.problems(page)).as(name).isEmpty();
        assertThat((List<?>) page.evaluate(FUNCTIONS)).as(name).isEqualTo(functions);
    }
}
