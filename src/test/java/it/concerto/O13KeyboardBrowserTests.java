package it.concerto;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.Keyboard;
import it.concerto.testing.Looks;
import it.concerto.workflow.ActingProduct;
import it.concerto.workflow.Processes;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** O13: from signing in to the next task without a mouse; each stop is seen, uncovered and large enough. */
@Tag("browser")
@WholePathTest
class O13KeyboardBrowserTests {

    @Autowired
    Processes processes;

    @Autowired
    ActingProduct acting;

    @LocalServerPort
    int port;

    private Page page;
    private Keyboard keyboard;

    @BeforeEach
    void begin() {
        acting.as("test", () -> {
            for (int i = 0; i < 2; i++) {
                processes.start("GuidelineProcess", AmbitoCode.of("CASARANO"), "CASARANO-PDZ-V", Map.of());
            }
            return true;
        });
    }

    @Test
    void aTaskIsFoundFilledInMendedAndCompleted() {
        new Looks(port).anonymously(first -> {
            page = first;
            keyboard = new Keyboard(first);
            signsIn();
            filters();
            searches();
            choosesSeveral();
            opensAndClaims();
            isToldWhatIsWrong();
            mendsAndCompletes();
            goesOnWithTheNext();
        });
    }

    private void signsIn() {
        page.navigate("/accedi");
        keyboard.to("a[href='#contenuto']");
        keyboard.press("Enter");
        keyboard.to("#utente");
        keyboard.write("enea.nardone");
        keyboard.to("#password");
        keyboard.write("concerto-di-zona");
        keyboard.leave("Enter");
        assertThat(page.locator("h1")).hasText("Attività");
    }

    private void filters() {
        keyboard.to(".cz-narrow summary");
        keyboard.press("Enter");
        keyboard.to("#filtro-testo");
        keyboard.write("aprire");
        keyboard.to("#filtro-scadenza");
        keyboard.press("ArrowDown");
        keyboard.press("ArrowUp");
        keyboard.to(".cz-narrow-do button");
        keyboard.leave("Space");
        assertThat(page).hasTitle(Pattern.compile("\\d attività: «aprire» nel nome – Concerto"));
        keyboard.to(".cz-shown a[href='/attivita']");
        keyboard.leave("Enter");
    }

    private void searches() {
        keyboard.to("#cerca");
        keyboard.write("Aprire il ciclo");
        keyboard.leave("Enter");
        keyboard.to(".cz-found h3 a");
        keyboard.leave("Enter");
        keyboard.to("a[data-back]");
        keyboard.leave("Enter");
        assertThat(page.locator("h1")).hasText("Attività");
    }

    private void choosesSeveral() {
        keyboard.to("#scelta-pagina");
        keyboard.press("Space");
        assertThat(page.locator("[data-bulk-count]")).containsText("scelte");
        keyboard.press("Space");
        keyboard.to("#azione");
        keyboard.press("ArrowDown");
        assertThat(page.locator("#azione")).hasValue("prendi");
        keyboard.to(".cz-choose input");
        keyboard.press("Space");
        keyboard.backTo(".cz-bulk button");
        keyboard.leave("Enter");
        keyboard.to(".cz-bulk-do button");
        keyboard.leave("Enter");
        assertThat(page.locator(".cz-bulk-state")).containsText("Fatto per 1 attività.");
        keyboard.backTo("main p a");
        keyboard.leave("Enter");
    }

    private void opensAndClaims() {
        keyboard.to("li[data-key=Task_OpenCycle] h2 a");
        keyboard.leave("Enter");
        assertThat(page.locator("h1")).hasText("Aprire il ciclo");
        if (page.locator(".cz-claim-first").count() > 0) {
            keyboard.to(".cz-claim-first button");
            keyboard.leave("Enter");
            assertThat(page.locator(".alert-success")).isFocused();
        }
    }

    private void isToldWhatIsWrong() {
        keyboard.to("[name=regionalAct]");
        keyboard.write("");
        keyboard.to("[name=note]");
        keyboard.write("Avvio deciso con i sindaci.");
        keyboard.to(".cz-answer-actions .btn-primary");
        keyboard.leave("Enter");

        assertThat(page.locator("#forms-problems")).isFocused();
        assertThat(page.locator("[name=note]")).hasValue("Avvio deciso con i sindaci.");
        keyboard.to("#forms-problems a");
        keyboard.press("Enter");
        assertThat(page.locator("[name=regionalAct]")).isFocused();
    }

    private void mendsAndCompletes() {
        keyboard.write("D.G.R. 353 del 14 marzo 2022");
        keyboard.to(".cz-answer-actions .btn-primary");
        keyboard.leave("Enter");
        assertThat(page.locator(".alert-success")).isFocused();
    }

    private void goesOnWithTheNext() {
        keyboard.to(".cz-follows a[href*='/attivita/']");
        keyboard.leave("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/attivita/[0-9a-f-]{36}.*"));
    }

    @Test
    void everyStopOfTheLongPagesIsSeenAndLargeEnough() {
        new Looks(port).as("enea.nardone", first -> {
            for (var address : List.of(
                    "/attivita",
                    "/percorsi/CASARANO-PDZ-V",
                    "/percorsi/nuovo",
                    "/posta",
                    "/sostituzioni",
                    "/scorciatoie")) {
                first.navigate(address);
                assertThat(new Keyboard(first).throughThePage()).as(address).isGreaterThan(8);
            }
        });
        new Looks(port).as("gaspare.ancora", first -> {
            for (var address : List.of("/amministrazione/persone", "/amministrazione/ambiti/CASARANO/calendario")) {
                first.navigate(address);
                assertThat(new Keyboard(first).throughThePage()).as(address).isGreaterThan(8);
            }
        });
    }
}
