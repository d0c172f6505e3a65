package it.concerto;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import it.concerto.identity.AccountRefused;
import it.concerto.identity.Accounts;
import it.concerto.identity.GroupId;
import it.concerto.identity.NewAccount;
import it.concerto.testing.Looks;
import it.concerto.testing.Readable;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** O3 in a browser: the page of a conflict can be read by everybody, and the choice is made with the keyboard alone. */
@Tag("browser")
@WholePathTest
class O3ConflictBrowserTests {

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    @Test
    void theChoiceIsReadAndMadeWithTheKeyboard() {
        new Looks(port).as("cesare.pastore", page -> {
            page.locator("[data-key=Task_OpenCycle] h2 a").first().click();
            page.locator("form.cz-claim-first button").click();
            page.locator("[name=note]").fill("Avvio deciso con i sindaci.");
            register();

            page.locator("form.cz-answer button[type=submit]").first().press("Enter");

            assertThat(page.locator("h1")).hasText("Qualcosa è cambiato mentre compilavi");
            assertThat(page.locator(".cz-changed-origin")).containsText("Nessuno l’ha scritto in questo percorso");
            Readable.check(page, "a conflict");

            page.locator("input[value=theirs]").focus();
            page.keyboard().press("Space");
            page.locator("form.cz-changed button[type=submit]").press("Enter");
            assertThat(page.locator("main")).containsText("E adesso");
        });
    }

    private void register() {
        try {
            accounts.register(new NewAccount(
                    "ada.abate.taranto",
                    "Ada Abate",
                    "ada.abate.taranto@example.org",
                    "concerto-di-zona",
                    Set.of(GroupId.of("TARANTO_UDPRESP")),
                    LocalDate.of(2022, 5, 1)));
        } catch (AccountRefused refused) {
            throw new AssertionError(refused);
        }
    }
}
