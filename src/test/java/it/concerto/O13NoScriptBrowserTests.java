package it.concerto;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import it.concerto.testing.Browsers;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** O13: in a browser that runs no scripts a task is found, claimed, kept as a draft, mended and completed. */
@Tag("browser")
@WholePathTest
class O13NoScriptBrowserTests {

    @LocalServerPort
    int port;

    @Test
    void aTaskIsFoundKeptMendedAndCompleted() {
        withoutScripts(page -> {
            isFound(page);
            isClaimedAndKept(page);
            isMendedAndCompleted(page);
        });
        withoutScripts(page -> {
            page.locator("footer a[href='/scorciatoie']").press("Enter");
            assertThat(page.locator("main .cz-keys tr")).hasCount(12);
            page.locator("main form button").press("Enter");
            assertThat(page.locator(".alert-success")).hasText("Le scorciatoie sono spente.");
        });
    }

    private static void isFound(Page page) {
        page.locator(".cz-narrow summary").press("Enter");
        page.locator("#filtro-testo").fill("aprire");
        page.locator(".cz-narrow-do button").press("Enter");
        assertThat(page).hasTitle("1 attività: «aprire» nel nome – Concerto");
        assertThat(page.locator(".cz-task-list > li")).hasCount(1);
        page.locator("#cerca").fill("aprire il ciclo");
        page.locator(".cz-centre .cz-search button").press("Enter");
        assertThat(page.locator(".cz-found h3 a").first()).containsText("Aprire il ciclo");
        page.goBack();
    }

    private static void isClaimedAndKept(Page page) {
        page.locator(".cz-task-do button").press("Enter");
        assertThat(page.locator("h1")).hasText("Aprire il ciclo");
        assertThat(page.locator(".alert-success")).isFocused();
        page.locator("[name=note]").fill("Avvio deciso con i sindaci.");
        page.locator(".cz-answer-actions .btn-outline-primary").press("Enter");
        assertThat(page.locator(".alert-success")).containsText("Bozza salvata");
        assertThat(page.locator("[name=note]")).hasValue("Avvio deciso con i sindaci.");
    }

    private static void isMendedAndCompleted(Page page) {
        page.locator("[name=regionalAct]").fill("");
        page.locator(".cz-answer-actions .btn-primary").press("Enter");
        assertThat(page.locator("#forms-problems")).isFocused();
        page.locator("#forms-problems a").press("Enter");
        assertThat(page.locator("[name=regionalAct]:focus")).hasCount(1);
        assertThat(page.locator("[name=note]")).hasValue("Avvio deciso con i sindaci.");

        page.locator("[name=regionalAct]").fill("D.G.R. 353 del 14 marzo 2022");
        page.locator(".cz-answer-actions .btn-primary").press("Enter");
        assertThat(page.locator(".alert-success")).hasText("Fatto: «Aprire il ciclo».");
        page.locator(".cz-follows a").last().press("Enter");
        assertThat(page.locator(".cz-events")).containsText("Enea Nardone");
    }

    private void withoutScripts(Consumer<Page> does) {
        var options = new NewContextOptions()
                .setLocale("it-IT")
                .setJavaScriptEnabled(false)
                .setBaseURL("http://localhost:" + port);
        try (var context = Browsers.shared().newContext(options)) {
            var page = context.newPage();
            page.navigate("/accedi");
            page.locator("#utente").fill("enea.nardone");
            page.locator("#password").fill("concerto-di-zona");
            page.locator("#password").press("Enter");
            assertThat(page.locator("h1")).hasText("Attività");
            does.accept(page);
        }
    }
}
