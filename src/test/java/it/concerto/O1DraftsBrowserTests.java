package it.concerto;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock.InstallOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.CloseOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.SelectOption;
import it.concerto.testing.Browsers;
import it.concerto.testing.Readable;
import java.time.Instant;
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
        keptWith(page, "terza", () -> page.locator("[name=note]").press("End"));

        assertThat(atTheTask().locator("[name=note]")).hasValue("Prima parte, seconda e terza");
    }

    @Test
    void isKeptTwoSecondsAfterTypingStops() {
        var page = atTheTask();
        var now = Instant.parse("2030-01-01T08:00:00Z").toEpochMilli();
        page.clock().install(new InstallOptions().setTime(now));
        page.reload();
        page.clock().pauseAt(now + 60_000);
        page.locator("[name=note]").pressSequentially("Due secondi.");

        var kept = page.waitForResponse("**/bozza", () -> page.clock().runFor(2000));

        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.request().postData()).contains("Due secondi.");
    }

    @Test
    void whatIsTypedJustBeforeThePageIsLeftIsKept() {
        var page = atTheTask();
        page.locator("[name=note]").fill("Un attimo prima.");

        page.navigate("/attivita");

        var elsewhere = atTheTask();
        await().untilAsserted(() -> {
            elsewhere.reload();
            assertThat(elsewhere.locator("[name=note]").inputValue()).isEqualTo("Un attimo prima.");
        });
        page.goBack();
        assertThat(page.locator("[name=note]")).hasValue("Un attimo prima.");
        page.locator("[name=note]").fill("Un attimo prima e uno dopo.");
        assertThat(page.locator("[data-draft-told]")).containsText("Bozza salvata alle ");
    }

    @Test
    void whatIsTypedJustBeforeThePageIsLeftComesBackThoughTheServerWasAway() {
        var page = atTheTask();
        page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('away')); }");
        page.locator("[name=note]").fill("Server lontano.");
        page.navigate("/attivita");

        keptWith(page, "Server lontano.", page::goBack);
        assertThat(page.locator("[name=note]")).hasValue("Server lontano.");
    }

    /** More than a page that goes may send. */
    @Test
    void aLongDraftIsKeptWithEachChangeAndNotLeftWithoutAWord() {
        var page = atTheTask();
        var asked = new ArrayList<String>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        page.locator("[name=note]").fill("è".repeat(40_000));
        assertThat(page.locator("[data-draft-told]")).containsText("Il testo è lungo");
        var held = new ArrayList<Route>();
        page.route("**/bozza", held::add);
        page.locator("[name=note]").press("End");
        page.locator("[name=note]").press("!");

        page.close(new CloseOptions().setRunBeforeUnload(true));
        page.waitForCondition(() -> !asked.isEmpty() && !held.isEmpty());
        assertThat(asked).containsExactly("beforeunload");
        page.waitForResponse("**/bozza", () -> held.get(0).resume());

        assertThat(atTheTask().locator("[name=note]")).hasValue("è".repeat(40_000) + "!");
    }

    /** As a browser that had put the page aside shows it again. */
    @Test
    void aPageThatComesBackShowsWhatWasKeptMeanwhile() {
        var aside = atTheTask();
        var newer = atTheTask();
        newer.locator("[name=note]").fill("Scritto intanto.");
        assertThat(newer.locator("[data-draft-told]")).containsText("Bozza salvata alle ");

        aside.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");

        assertThat(aside.locator("[name=note]")).hasValue("Scritto intanto.");
    }

    @Test
    void everyKindOfFieldIsThereAfterTheBrowserHasDied() {
        var page = signedIn();
        page.navigate("/percorsi/nuovo");
        page.locator("[name=planName]").fill("Piano di prova");
        page.locator("[name=from]").fill("2031");
        page.locator("[name=gazetteDate]").fill("3 giugno 2030");
        page.locator("[name=latePolicy]").selectOption(new SelectOption().setIndex(1));
        var late = page.locator("[name=latePolicy]").inputValue();
        var ticked = page.locator("[name=oneRepresentativePerArea]").isChecked();
        page.locator("label[for=oneRepresentativePerArea]").click();
        page.locator("[name='areas[1].name']").fill("Area di prova");
        var targets = page.locator("[name=mandatoryTargets]");
        keptWith(page, "Un posto ogni mille", () -> targets.fill("Un posto ogni mille"));
        machines.get(0).close();

        var elsewhere = signedIn();
        elsewhere.navigate("/percorsi/nuovo");
        assertThat(elsewhere.locator("[name=planName]")).hasValue("Piano di prova");
        assertThat(elsewhere.locator("[name=from]")).hasValue("2031");
        assertThat(elsewhere.locator("[name=gazetteDate]")).hasValue("3 giugno 2030");
        assertThat(elsewhere.locator("[name=latePolicy]")).hasValue(late);
        assertThat(elsewhere.locator("[name=oneRepresentativePerArea]").isChecked())
                .isNotEqualTo(ticked);
        assertThat(elsewhere.locator("[name='areas[1].name']")).hasValue("Area di prova");
        assertThat(elsewhere.locator("[name=mandatoryTargets]")).hasValue("Un posto ogni mille");
    }

    @Test
    void ofTwoStartFormsInOneBrowserTheSecondIsTold() {
        var first = signedIn();
        first.navigate("/percorsi/nuovo");
        var second = first.context().newPage();
        second.navigate("/percorsi/nuovo");
        first.locator("[name=planName]").fill("Dalla prima finestra");
        assertThat(first.locator("[data-draft-told]")).containsText("Bozza salvata alle ");

        second.locator("[name=planName]").fill("Dalla seconda finestra");

        assertThat(second.locator("[data-draft-told]")).containsText("ne hai salvata una più recente");
        first.reload();
        assertThat(first.locator("[name=planName]")).hasValue("Dalla prima finestra");
    }

    /** Drafts that were already on their way do not count. */
    private static void keptWith(Page page, String words, Runnable typing) {
        page.waitForResponse(
                answer -> answer.url().endsWith("/bozza")
                        && answer.request().postData().contains(words),
                typing);
    }

    private Page signedIn() {
        var machine = Browsers.shared()
                .newContext(new NewContextOptions().setLocale("it-IT").setBaseURL("http://localhost:" + port));
        machines.add(machine);
        var page = machine.newPage();
        page.navigate("/accedi");
        page.locator("#utente").fill("enea.nardone");
        page.locator("#password").fill("concerto-di-zona");
        page.locator("#password").press("Enter");
        return page;
    }

    private Page atTheTask() {
        var page = signedIn();
        page.locator("li[data-key=Task_OpenCycle] h2 a").first().click();
        page.waitForURL("**/attivita/*");
        if (page.locator("form.cz-claim-first button").count() > 0) {
            page.locator("form.cz-claim-first button").click();
        }
        return page;
    }
}
