package it.concerto;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import it.concerto.testing.Browsers;
import it.concerto.testing.Readable;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@Tag("browser")
@WholePathTest
class DeskBrowserTests {

    @LocalServerPort
    int port;

    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open() {
        context = Browsers.shared()
                .newContext(new NewContextOptions().setLocale("it-IT").setBaseURL("http://localhost:" + port));
        page = context.newPage();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void anOfficialClaimsATaskMendsAnAnswerAndCompletesIt() {
        signIn("enea.nardone");
        page.locator("li[data-key=Task_OpenCycle] .cz-task-do button").click();
        assertThat(page.locator("h1")).hasText("Aprire il ciclo");

        page.locator("[name=regionalAct]").fill("");
        page.locator("[name=note]").fill("Avvio deciso con i sindaci.");
        page.locator(".cz-answer-actions .btn-primary").click();

        assertThat(page.locator("[name=regionalAct]")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("[name=note]")).hasValue("Avvio deciso con i sindaci.");
        assertThat(page).hasTitle("Da correggere: Aprire il ciclo – Concerto");

        page.locator("[name=regionalAct]").fill("D.G.R. 353 del 14 marzo 2022");
        page.locator(".cz-answer-actions .btn-primary").click();

        assertThat(page.locator(".alert-success")).containsText("Aprire il ciclo");
        page.navigate("/percorsi/CASARANO-PDZ-V");
        assertThat(page.locator(".cz-events")).containsText("Enea Nardone");
    }

    @Test
    void worksWithTheKeyboardAlone() {
        signIn("olga.marra");

        for (int presses = 0; presses < 40; presses++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.locator("li[data-key=Task_OpenCycle] h2 a")
                    .first()
                    .evaluate("e => e === document.activeElement")) {
                break;
            }
        }
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).hasText("Aprire il ciclo");
    }

    @Test
    void pagesHaveNoAccessibilityViolationsAndFitAPhone() {
        page.navigate("/accedi");
        Readable.check(page, "sign-in");
        signIn("olga.marra");
        Readable.check(page, "desk");
        page.locator("li[data-key] h2 a").first().click();
        Readable.check(page, "task");
        page.navigate("/percorsi");
        Readable.check(page, "paths");
        page.navigate("/percorsi/PUTIGNANO-PDZ-V");
        Readable.check(page, "path");
        page.locator(".cz-path-diagram li a").first().click();
        Readable.check(page, "process run");
        page.navigate("/percorsi/PUTIGNANO-PDZ-V/manifestazioni");
        Readable.check(page, "register of manifestations");
        page.navigate("/posta?percorso=PUTIGNANO-PDZ-V");
        Readable.check(page, "mails");
        page.navigate("/percorsi/nuovo");
        page.locator("button[name=check]").click();
        Readable.check(page, "new path with problems");
        for (var open : List.of("/piani", "/piani/nonesiste", "/avvisi", "/accessibilita")) {
            page.navigate(open);
            Readable.check(page, open);
        }
    }

    private void signIn(String username) {
        page.navigate("/accedi");
        page.locator("#utente").fill(username);
        page.locator("#password").fill("concerto-di-zona");
        page.locator("#password").press("Enter");
        assertThat(page.locator("h1")).hasText("Attività");
    }
}
