package it.concerto;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import it.concerto.testing.Browsers;
import it.concerto.testing.Readable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** O1 with scripts: kept while somebody types, found again on another machine; nothing stays in the browser. */
@Tag("browser")
@WholePathTest
class O1DraftsBrowserTests {

    @LocalServerPort
    int port;

    private final List<BrowserContext> machines = new ArrayList<>();

    @AfterEach
    void close() {
        machines.forEach(BrowserContext::close);
    }

    @Test
    void whatWasTypedIsThereOnAnotherMachine() {
        var page = atTheTask();
        page.locator("[name=regionalAct]").fill("");
        page.locator("[name=note]").fill("Da sentire il Comune di Matino.");

        assertThat(page.locator("[data-draft-told]")).containsText("Bozza salvata alle ");
        assertThat((Number) page.evaluate("localStorage.length + sessionStorage.length"))
                .isEqualTo(0);
        machines.get(0).close();

        var elsewhere = atTheTask();
        assertThat(elsewhere.locator("[name=note]")).hasValue("Da sentire il Comune di Matino.");
        assertThat(elsewhere.locator("[name=regionalAct]")).hasValue("");
        Readable.check(elsewhere, "task with a draft");
    }

    @Test
    void anOlderWindowDoesNotOverwriteANewerDraft() {
        var older = atTheTask();
        var newer = atTheTask();
        newer.locator("[name=note]").fill("La più recente.");
        assertThat(newer.locator("[data-draft-told]")).containsText("Bozza salvata alle ");

        older.locator("[name=note]").fill("La più vecchia.");

        assertThat(older.locator("[data-draft-told]")).containsText("ne hai salvata una più recente");
        assertThat(atTheTask().locator("[name=note]")).hasValue("La più recente.");
    }

    @Test
    void aLookIntoAnotherTabEndsNothing() {
        var page = atTheTask();
        var held = new ArrayList<Route>();
        page.route("**/bozza", route -> {
            if (held.isEmpty()) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        page.locator("[name=note]").fill("Prima parte");
        page.waitForCondition(() -> !held.isEmpty());
        page.locator("[name=note]").fill("Prima parte e seconda");
        page.evaluate("Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });"
                + "document.dispatchEvent(new Event('visibilitychange'))");
        held.get(0).resume();
        assertThat(page.locator("[data-draft-told]")).containsText("Bozza salvata alle ");
        page.locator("[name=note]").fill("Prima parte, seconda e terza");
        page.waitForResponse("**/bozza", () -> page.locator("[name=note]").press("End"));

        assertThat(atTheTask().locator("[name=note]")).hasValue("Prima parte, seconda e terza");
    }

    private Page atTheTask() {
        var machine = Browsers.shared()
                .newContext(new NewContextOptions().setLocale("it-IT").setBaseURL("http://localhost:" + port));
        machines.add(machine);
        var page = machine.newPage();
        page.navigate("/accedi");
        page.locator("#utente").fill("enea.nardone");
        page.locator("#password").fill("concerto-di-zona");
        page.locator("#password").press("Enter");
        page.locator("li[data-key=Task_OpenCycle] h2 a").first().click();
        if (page.locator("form.cz-claim-first button").count() > 0) {
            page.locator("form.cz-claim-first button").click();
        }
        return page;
    }
}
