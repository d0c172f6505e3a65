package it.concerto;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import it.concerto.identity.AccountRefused;
import it.concerto.identity.Accounts;
import it.concerto.identity.GroupId;
import it.concerto.identity.NewAccount;
import it.concerto.testing.Browsers;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O1: a browser that is killed, one that puts pages aside, and one in which somebody starts paths of two Ambiti. */
@Tag("browser")
@WholePathTest
class O1KilledBrowserTests {

    private static final String STARTER = "dora.avvia";
    private static final String PASSWORD = "concerto-di-zona";
    private static final List<String> FIELDS =
            List.of("planName", "from", "gazetteDate", "areas[1].name", "mandatoryTargets");

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @BeforeEach
    void begin() throws AccountRefused {
        jdbc.sql("delete from cz_draft").update();
        if (!accounts.exists(STARTER)) {
            accounts.register(new NewAccount(
                    STARTER,
                    "Dora Avvia",
                    STARTER + "@example.org",
                    PASSWORD,
                    Set.of(GroupId.of("CASARANO_UDPRESP"), GroupId.of("PUTIGNANO_UDPRESP")),
                    LocalDate.of(2022, 5, 1)));
        }
    }

    @Test
    void fiveFieldsAreThereAfterTheBrowserWasKilledWhileTyping() throws Exception {
        Browsers.shared();
        var before = ProcessHandle.current().descendants().collect(Collectors.toSet());
        var browser = Browsers.another();
        var processes = ProcessHandle.current()
                .descendants()
                .filter(process -> !before.contains(process))
                .toList();
        var typing = startForm(browser, "CASARANO");
        for (int field = 0; field < FIELDS.size(); field++) {
            input(typing, FIELDS.get(field)).fill(words(field));
        }
        assertThat(typing.locator("[data-draft-told]")).containsText("Bozza salvata alle ");
        input(typing, "mandatoryTargets").pressSequentially(" e poi");

        processes.forEach(ProcessHandle::destroyForcibly);
        for (var process : processes) {
            process.onExit().get();
        }

        try (var again = Browsers.another()) {
            var form = startForm(again, "CASARANO");
            for (int field = 0; field < FIELDS.size() - 1; field++) {
                assertThat(input(form, FIELDS.get(field))).hasValue(words(field));
            }
            assertThat(input(form, "mandatoryTargets").inputValue()).startsWith(words(FIELDS.size() - 1));
        }
    }

    @Test
    void twoAmbitiHaveADraftEachInOneBrowser() {
        try (var browser = Browsers.another()) {
            var casarano = startForm(browser, "CASARANO");
            var putignano = casarano.context().newPage();
            putignano.navigate("/percorsi/nuovo?ambito=PUTIGNANO");
            keep(casarano, "Piano di Casarano");
            keep(putignano, "Piano di Putignano");
            keep(casarano, "Piano di Casarano e altro");

            casarano.reload();
            putignano.reload();

            assertThat(input(casarano, "planName")).hasValue("Piano di Casarano e altro");
            assertThat(input(putignano, "planName")).hasValue("Piano di Putignano");
            assertThat(input(casarano, "ambito").inputValue()).isEqualTo("CASARANO");
            assertThat(input(putignano, "ambito").inputValue()).isEqualTo("PUTIGNANO");
        }
    }

    /** Playwright switches off what puts pages aside; here it is on. */
    @Test
    void whoGoesBackMeetsTheNewestDraft() {
        try (var browser = Browsers.another("--disable-back-forward-cache")) {
            var page = startForm(browser, "CASARANO");
            keep(page, "Prima");
            page.navigate("/accessibilita");
            var other = page.context().newPage();
            other.navigate("/percorsi/nuovo?ambito=CASARANO");
            keep(other, "Scritto intanto");

            page.goBack();

            assertThat(input(page, "planName")).hasValue("Scritto intanto");
            keep(page, "Scritto intanto e dopo");
        }
    }

    @Test
    void whatCouldNotBeKeptIsNotTakenFromWhoGoesBack() {
        try (var browser = Browsers.another()) {
            var page = startForm(browser, "CASARANO");
            keep(page, "Prima");
            page.route("**/bozza", Route::abort);
            input(page, "planName").fill("Scritto senza rete");
            assertThat(page.locator("[data-draft-told]")).containsText("Il server non risponde");
            page.navigate("/accessibilita");

            page.goBack();

            assertThat(input(page, "planName")).hasValue("Scritto senza rete");
        }
    }

    private Page startForm(Browser browser, String ambito) {
        var page = browser.newContext(new NewContextOptions().setLocale("it-IT").setBaseURL("http://localhost:" + port))
                .newPage();
        page.navigate("/accedi");
        page.locator("#utente").fill(STARTER);
        page.locator("#password").fill(PASSWORD);
        page.locator("#password").press("Enter");
        assertThat(page.locator("h1")).hasText("Attività");
        page.navigate("/percorsi/nuovo?ambito=" + ambito);
        return page;
    }

    private static void keep(Page page, String plan) {
        page.waitForResponse(
                answer -> answer.url().endsWith("/bozza")
                        && answer.status() == 200
                        && answer.request().postData().contains(plan),
                () -> input(page, "planName").fill(plan));
        assertThat(page.locator("[data-draft-told]")).containsText("Bozza salvata alle ");
    }

    private static Locator input(Page page, String name) {
        return page.locator("[name='" + name + "']");
    }

    private static String words(int field) {
        return List.of("Piano di prova", "2031", "3 giugno 2030", "Area di prova", "Un posto ogni mille")
                .get(field);
    }
}
