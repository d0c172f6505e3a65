package it.concerto.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static it.concerto.testing.Newcomer.ANNA;
import static it.concerto.testing.Newcomer.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import it.concerto.identity.Accounts;
import it.concerto.identity.FirstAccess;
import it.concerto.testing.Browsers;
import it.concerto.testing.DoorTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DoorTest
class DoorBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    FirstAccess firstAccess;

    @Autowired
    JdbcClient jdbc;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void opensABrowser() throws Exception {
        ANNA.registerWith(accounts);
        context = Browsers.shared().newContext(new NewContextOptions().setViewportSize(320, 640));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void closesIt() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accedi", "/accedi?errore", "/accedi?lingua=en", "/accessibilita", "/nonesiste"})
    void isAccessibleAndFitsASmallScreen(String path) {
        if (!path.startsWith("/accedi")) {
            signIn();
        }

        page.navigate(address(path));

        isAccessibleAndFits();
    }

    @Test
    void theFirstAdministratorReadsWhatIsAsked() {
        List.of("cz_role_assignment", "cz_account", "cz_first_access")
                .forEach(table -> jdbc.sql("delete from " + table).update());

        page.navigate(address("/primo-accesso/" + firstAccess.open()));

        assertThat(page.locator("#username")).isVisible();
        isAccessibleAndFits();
    }

    @Test
    void letsInAndOutByKeyboardAlone() {
        page.navigate(address("/accedi"));
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Vai al contenuto principale");

        page.locator("#utente").focus();
        page.keyboard().type("anna");
        page.keyboard().press("Tab");
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator(".cz-person")).containsText("Anna Bianchi");

        page.locator(".cz-exit").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText("Uscita avvenuta")).isVisible();
    }

    private void isAccessibleAndFits() {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .isEqualTo(320);
        assertThat((Boolean) page.evaluate("() => document.fonts.check('16px \"Titillium Web\"')"))
                .isTrue();
    }

    private void signIn() {
        page.navigate(address("/accedi"));
        page.locator("#utente").fill("anna");
        page.locator("#password").fill(PASSWORD);
        page.locator("button.btn-primary").click();
        assertThat(page.locator(".cz-person")).containsText("Anna Bianchi");
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
