package it.concerto;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import it.concerto.testing.Browsers;
import it.concerto.testing.Noticeboard;
import it.concerto.testing.PublicForm;
import it.concerto.testing.Readable;
import it.concerto.workflow.RuleBroken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organisation at the public pages, with a real browser. */
@Tag("browser")
@WholePathTest
class PortalBrowserTests {

    @Autowired
    Noticeboard board;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @BeforeEach
    void publishNotices() throws RuleBroken {
        board.openCasarano();
        board.openPutignano();
    }

    @Test
    void anOrganisationFindsTheNoticeAnswersItAndGetsAReceipt() {
        try (var context = visit(true)) {
            var page = context.newPage();
            page.navigate("/accedi");
            page.locator(".cz-nav a[href='/avvisi']").click();
            page.locator(".cz-notices h2 a").first().click();
            page.locator(".cz-notice-state .btn").click();
            fillIn(page);
            page.locator("[name=fiscalCode]").fill("00743110158");
            page.locator("[name=pact]").setInputFiles(new FilePayload("patto.pdf", "application/pdf", PublicForm.PDF));
            page.locator(".cz-answer-actions button").click();

            assertThat(page.locator("#forms-problems")).isFocused();
            assertThat(page.locator("[name=orgName]")).hasValue("Cooperativa Il Ponte");

            page.locator("[name=fiscalCode]").fill("00743110157");
            page.locator(".cz-answer-actions button").click();
            assertThat(page.locator(".cz-status-name")).hasText("Ricevuta");
            assertThat(page.locator("main")).containsText("patto.pdf");
        }
    }

    @Test
    void aFileThatIsPickedWhileTheFormIsDrawnAnewIsKept() {
        try (var context = visit(true)) {
            var page = context.newPage();
            page.navigate("/avvisi/" + Noticeboard.CASARANO + "/manifestazione");
            var opened = page.querySelector("[name=pact]");
            page.evaluate("() => { document.querySelector('[data-form]').dataset.former = ''; }");
            page.locator("[name=orgType]").selectOption("COOP_SOCIALE");
            assertThat(page.locator("[data-former]")).hasCount(0);

            opened.setInputFiles(new FilePayload("patto.pdf", "application/pdf", PublicForm.PDF));

            assertThat(page.evaluate("() => document.querySelector('[name=pact]').files.length"))
                    .isEqualTo(1);
        }
    }

    @Test
    void worksWithoutScriptsAndWithTheKeyboardAlone() {
        try (var context = visit(false)) {
            var page = context.newPage();
            page.navigate("/avvisi/" + Noticeboard.CASARANO + "/manifestazione");
            fillIn(page);
            page.locator("button[name='_add.areas']").press("Enter");
            assertThat(page.locator("[name='areas.1.area']")).isVisible();
            page.locator("button[name='_remove.areas.1']").press("Enter");
            page.locator(".cz-answer-actions button").press("Enter");

            assertThat(page.locator(".cz-status-name")).hasText("Ricevuta");
        }
    }

    @Test
    void pagesHaveNoAccessibilityViolationsAndFitAPhone() {
        try (var context = visit(true)) {
            var page = context.newPage();
            page.navigate("/avvisi");
            Readable.check(page, "notices");
            page.navigate("/avvisi/PUTIGNANO-PDZ-V");
            Readable.check(page, "notice-free");
            page.navigate("/avvisi/" + Noticeboard.CASARANO);
            Readable.check(page, "notice");
            page.navigate("/avvisi/" + Noticeboard.CASARANO + "/manifestazione");
            Readable.check(page, "express");
            page.locator(".cz-answer-actions button").click();
            Readable.check(page, "express-refused");
            fillIn(page);
            page.locator(".cz-answer-actions button").click();
            Readable.check(page, "receipt");
            page.navigate("/avvisi/ricevuta/ritiro");
            Readable.check(page, "withdraw");
            jdbc.sql("update cz_manifestation set status = 'INCOMPLETE'").update();
            page.navigate("/avvisi/ricevuta/completamento");
            Readable.check(page, "complete");
            context.clearCookies();
            page.navigate("/avvisi/ricevuta");
            page.locator(".cz-door button").click();
            Readable.check(page, "receipt-door");
        }
    }

    private BrowserContext visit(boolean scripts) {
        return Browsers.shared()
                .newContext(new NewContextOptions()
                        .setLocale("it-IT")
                        .setJavaScriptEnabled(scripts)
                        .setBaseURL("http://localhost:" + port));
    }

    private static void fillIn(Page page) {
        tick(page, "[name=participantKind][value=ORGANISATION]");
        page.locator("[name=orgName]").fill("Cooperativa Il Ponte");
        page.locator("[name=orgType]").selectOption("COOP_SOCIALE");
        page.locator("[name=fiscalCode]").fill("00743110157");
        page.locator("[name=runtsNumber]").fill("12345");
        page.locator("[name=seat]").fill("Via Roma 1, 73042 Casarano");
        tick(page, "[name=municipalities][value='075016']");
        page.locator("[name=legalName]").fill("Carla Neri");
        page.locator("[name=legalFiscalCode]").fill("NRECRL60A41B936X");
        page.locator("[name=legalOffice]").fill("Presidente");
        page.locator("[name=email]").fill("ponte@example.org");
        page.locator("[name='areas.0.area']").selectOption("A3");
        PublicForm.represented(0, "Ada Conte").forEach((field, value) -> page.locator("[name='" + field + "']")
                .fill(value.toString()));
        tick(page, "[name=declarations]");
        tick(page, "[name=privacyRead]");
    }

    /** By the keyboard: the design system draws its own box over the input. */
    private static void tick(Page page, String input) {
        page.locator(input).press("Space");
    }
}
