package it.concerto;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.Attaching;
import it.concerto.testing.Looks;
import it.concerto.workflow.ActingProduct;
import it.concerto.workflow.Processes;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** O12: on a phone whoever comes back to the list, by the browser or by the page, stands where they left it. */
@Tag("browser")
@WholePathTest
class O12MyWorkBrowserTests {

    private static final String CLAIM = ".cz-claim-first button";

    @Autowired
    Processes processes;

    @Autowired
    ActingProduct acting;

    @LocalServerPort
    int port;

    @Test
    void theListKeepsItsPlaceAndATaskItsPages() {
        acting.as("test", () -> {
            for (int number = 0; number < 32; number++) {
                processes.start("GuidelineProcess", AmbitoCode.of("CASARANO"), "CASARANO-PDZ-V", Map.of());
            }
            return true;
        });
        var looks = new Looks(port);
        looks.as("enea.nardone", page -> {
            page.setViewportSize(360, 740);
            comesBack(page);
            theFormComesFirst(page);
            whatIsAttachedIsTold(page);
            page.setViewportSize(1280, 900);
            var task = page.url().split("/attivita/")[1].split("\\?")[0];
            looks.at(page, "/attivita/{task}/storia", task);
            looks.at(page, "/attivita/{task}/diagramma", task);
            looks.at(page, "/attivita/{task}/stampa", task);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("nav")).isHidden();
            assertThat(page.locator("button")).isHidden();
            assertThat(page.locator("h1")).isVisible();
        });
    }

    private static void comesBack(Page page) {
        page.navigate("/attivita?vista=gruppi");
        page.locator("[rel=next]").click();
        assertThat(page).hasURL(Pattern.compile(".*vista=gruppi&dopo=.*"));
        var list = page.url();
        var row = page.locator("[data-task]").nth(6);
        var id = row.getAttribute("id");
        row.locator("h2 a").scrollIntoViewIfNeeded();
        var place = scrolled(page);
        assertThat(place).isGreaterThan(300);

        row.locator("h2 a").click();
        assertThat(page.locator(CLAIM)).isVisible();
        page.goBack();
        assertThat(page).hasURL(list);
        page.waitForCondition(() -> Math.abs(scrolled(page) - place) < 2);

        row.locator("h2 a").click();
        page.locator(CLAIM).click();
        page.locator("form[action$='/rilascio'] button").click();
        isToldAtTheTop(page, "Hai rilasciato");
        assertThat(page).hasURL(list);
        page.locator("main a[href='#" + id + "']").click();
        assertThat(page.locator("#" + id)).isInViewport();

        page.locator("#" + id + " h2 a").click();
        page.locator("main > p a").first().click();
        assertThat(page).hasURL(list + "#" + id);
        assertThat(page.locator("#" + id)).isInViewport();
    }

    private static void isToldAtTheTop(Page page, String message) {
        var told = page.locator(".alert-success");
        assertThat(told).containsText(message);
        assertThat(told).isFocused();
        assertThat(told).isInViewport();
    }

    private static void whatIsAttachedIsTold(Page page) {
        page.locator(".cz-task-attachments summary").click();
        Attaching.one(page);
        isToldAtTheTop(page, "Documento allegato.");
    }

    private static void theFormComesFirst(Page page) {
        page.locator("[data-task] h2 a").first().click();
        page.locator(CLAIM).click();
        var form = page.locator("form.cz-answer").boundingBox();
        assertThat(page.locator(".cz-arrange").boundingBox().y).isGreaterThan(form.y + form.height - 1);
    }

    private static double scrolled(Page page) {
        return ((Number) page.evaluate("() => window.scrollY")).doubleValue();
    }
}
