package it.concerto;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.Looks;
import it.concerto.workflow.ActingProduct;
import it.concerto.workflow.Processes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Single keys lead through lists and tasks, for those who want that. */
@Tag("browser")
@WholePathTest
class ShortcutsBrowserTests {

    private static final String OFFICIAL = "enea.nardone";

    @Autowired
    Processes processes;

    @Autowired
    ActingProduct acting;

    @LocalServerPort
    int port;

    private final Set<String> pressed = new LinkedHashSet<>();

    @BeforeEach
    void begin() {
        acting.as("test", () -> {
            for (int i = 0; i < 3; i++) {
                processes.start("GuidelineProcess", AmbitoCode.of("CASARANO"), "CASARANO-PDZ-V", Map.of());
            }
            return true;
        });
    }

    @Test
    void eachKeyOfTheListDoesWhatItSays() {
        new Looks(port).as(OFFICIAL, page -> {
            theListOpensOverThePage(page);
            rowsAreReachedAndChosen(page);
            press(page, "/");
            assertThat(page.locator("#cerca")).isFocused();
            page.navigate("/attivita");
            placesAreReached(page);
            aTaskIsClaimedAndLeft(page);

            page.navigate("/scorciatoie");
            var listed = page.locator("main .cz-keys tr th").allInnerTexts();
            assertThat(listed).isNotEmpty().allSatisfy(keys -> assertThat(pressed)
                    .contains(keys.replaceAll(" (poi|oppure Invio) ?", "")));
        });
    }

    private void theListOpensOverThePage(Page page) {
        page.locator("h2 a").first().focus();
        press(page, "?");
        assertThat(page.locator("dialog h2")).isFocused();
        assertThat(page.locator("dialog .cz-keys tr")).hasCount(12);
        press(page, "j");
        assertThat(page.locator("dialog h2")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(page.locator("h2 a").first()).isFocused();
        press(page, "?");
        assertThat(page.locator("dialog")).isVisible();
        press(page, "?");
        assertThat(page.locator("dialog")).hasCount(0);
        page.navigate("/attivita");
    }

    private void rowsAreReachedAndChosen(Page page) {
        var rows = page.locator(".cz-task-list h2 a");
        press(page, "j");
        assertThat(rows.nth(0)).isFocused();
        press(page, "j");
        assertThat(rows.nth(1)).isFocused();
        press(page, "x");
        assertThat(page.locator("[data-bulk-count]")).hasText("1 scelta");
        hold(page, "x");
        assertThat(page.locator("[data-bulk-count]")).hasText("");
        press(page, "k");
        assertThat(rows.nth(0)).isFocused();
        hold(page, "j");
        assertThat(rows.nth(2)).isFocused();
        hold(page, "k");
        assertThat(rows.nth(0)).isFocused();
        press(page, "o");
        assertThat(page).hasURL(Pattern.compile(".*/attivita/[0-9a-f-]{36}.*"));
    }

    private void placesAreReached(Page page) {
        press(page, "g", "p");
        assertThat(page).hasURL(Pattern.compile(".*/percorsi"));
        press(page, "g", "m");
        assertThat(page).hasURL(Pattern.compile(".*/posta"));
        press(page, "u");
        assertThat(page.locator("h1")).hasText("Posta");
        press(page, "g", "a");
        assertThat(page).hasURL(Pattern.compile(".*/attivita"));
    }

    private void aTaskIsClaimedAndLeft(Page page) {
        press(page, "j");
        press(page, "c");
        assertThat(page.locator(".alert-success")).isFocused();
        page.locator("textarea[name=note]").fill("");
        page.keyboard().type("gaujxc/?");
        assertThat(page.locator("textarea[name=note]")).hasValue("gaujxc/?");
        page.locator("h1").click();
        press(page, "u");
        assertThat(page.locator("h1")).hasText("Attività");
    }

    @Test
    void nothingHappensWhileSomebodyTypes() {
        new Looks(port).as(OFFICIAL, page -> {
            page.locator("#cerca").click();
            page.keyboard().type("gap/?jc");
            assertThat(page.locator("#cerca")).hasValue("gap/?jc");
            page.locator("#azione").focus();
            page.keyboard().type("gp?");
            assertThat(page.locator("h1")).hasText("Attività");
            assertThat(page.locator("dialog")).hasCount(0);
            page.locator("h2 a").first().focus();
            for (var modifier : List.of("Control", "Alt", "Meta", "Shift")) {
                page.keyboard().press(modifier + "+j");
                assertThat(page.locator("h2 a").first().evaluate("row => row === document.activeElement"))
                        .as(modifier)
                        .isEqualTo(true);
            }
            page.keyboard().press("g");
            page.keyboard().press("Tab");
            assertThat(page.locator("h2 a").first()).not().isFocused();
        });
    }

    /** WCAG 2.1.4 */
    @Test
    void areSwitchedOffAndOnAgainInABrowser() {
        var looks = new Looks(port);
        looks.as(OFFICIAL, page -> {
            page.locator("footer a[href='/scorciatoie']").click();
            looks.readable(page, "shortcuts");
            page.locator("main form button").click();
            assertThat(page.locator(".alert-success")).hasText("Le scorciatoie sono spente.");
            page.navigate("/attivita");
            page.keyboard().press("j");
            assertThat(page.locator("h2 a").first()).not().isFocused();
            assertThat((Number) page.evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);

            page.navigate("/scorciatoie");
            page.locator("main form button").click();
            assertThat(page.locator(".alert-success")).hasText("Le scorciatoie sono accese.");
            press(page, "g", "a");
            assertThat(page.locator("h1")).hasText("Attività");
        });
    }

    /** As long as a keyboard says it twice. */
    private void hold(Page page, String key) {
        page.keyboard().down(key);
        page.keyboard().down(key);
        page.keyboard().up(key);
    }

    private void press(Page page, String... keys) {
        page.waitForLoadState();
        for (var key : keys) {
            page.keyboard().press(key);
        }
        pressed.add(String.join("", keys));
    }
}
