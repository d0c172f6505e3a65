package it.concerto.web;

import static it.concerto.testing.Newcomer.ANNA;
import static it.concerto.testing.Newcomer.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import it.concerto.identity.Accounts;
import it.concerto.testing.Browsers;
import it.concerto.testing.DoorTest;
import it.concerto.testing.Readable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** O13: who meets an error can read what happened and finds the way on, whatever the screen. */
@DoorTest
class O13ErrorPagesBrowserTests {

    private static final String OVER_THE_LIMIT =
            """
            form => {
                form.enctype = 'multipart/form-data';
                form.elements['username'].value = 'a'.repeat(3 * 1024 * 1024);
                form.submit();
            }
            """;

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    private BrowserContext context;
    private Page page;

    @BeforeEach
    void signsIn() throws Exception {
        ANNA.registerWith(accounts);
        context = Browsers.shared()
                .newContext(new NewContextOptions().setLocale("it-IT").setBaseURL("http://localhost:" + port));
        page = context.newPage();
        page.navigate("/accedi");
    }

    @AfterEach
    void closes() {
        context.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/accessibilita?x=%zz, 400, Richiesta non comprensibile",
        "/nonesiste, 404, Pagina non trovata",
        "/invio, 405, Operazione non prevista",
        "/conflitto, 409, Qualcuno è arrivato prima",
        "/guasto, 500, Qualcosa non ha funzionato"
    })
    void isReadable(String address, int status, String title) {
        signIn();

        assertThat(page.navigate(address).status()).isEqualTo(status);

        isToldAndLeadsOn(title, "Torna alle attività");
    }

    @Test
    void whatIsTooLargeIsReadable() {
        page.onResponse(r -> System.out.println("RESP " + r.status() + " " + r.url()));
        page.locator("form:has([name=password])").evaluate(OVER_THE_LIMIT);

        isToldAndLeadsOn("Invio troppo grande", "Riapri la pagina");
        assertThat(page.locator("main").innerText()).contains("I testi", "2 MB", "Accorcia");
    }

    /** The page was left open for a night, or comes from elsewhere. */
    @Test
    void aLostTokenIsReadable() {
        signIn();
        page.navigate("/accessibilita");
        page.locator("form[action='/esci'] [name=_csrf]").evaluate("token => token.value = 'of yesterday'");

        page.locator(".cz-exit").click();

        isToldAndLeadsOn("Operazione non consentita", "Torna alle attività");
    }

    @Test
    void aLostSessionIsReadableAndLeadsToTheDoor() {
        signIn();
        page.navigate("/accessibilita");
        context.clearCookies();

        page.locator(".cz-exit").click();

        assertThat(page.locator("#utente").isVisible()
                        || page.locator(".cz-problem").isVisible())
                .isTrue();
        Readable.check(page, "lost session");
    }

    private void isToldAndLeadsOn(String title, String way) {
        page.locator(".cz-problem").waitFor();
        assertThat(page.locator("h1").innerText()).isEqualTo(title);
        assertThat(page.locator("main a").first().innerText()).isEqualTo(way);
        assertThat(page.content()).doesNotContain("secret", "Exception", "\tat ", "it.concerto");
        Readable.check(page, title);
    }

    private void signIn() {
        page.locator("#utente").fill("anna");
        page.locator("#password").fill(PASSWORD);
        page.locator("#password").press("Enter");
        page.locator(".cz-person").waitFor();
    }
}
