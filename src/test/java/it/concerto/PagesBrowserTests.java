package it.concerto;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.Browsers;
import it.concerto.testing.Ensemble;
import it.concerto.testing.PathParts;
import it.concerto.testing.Readable;
import it.concerto.testing.RunningNotice;
import it.concerto.workflow.Processes;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages that fill only once something has happened, each looked at by somebody whose page it is. */
@Tag("browser")
@WholePathTest
class PagesBrowserTests {

    private static final String PATH = "CASARANO-PDZ-V";
    private static final LocalDate LONG_PAST = LocalDate.of(2020, 1, 1);

    @Autowired
    Ensemble.Stage stage;

    @Autowired
    Processes processes;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final Set<String> titles = new HashSet<>();

    @AfterEach
    void leavesNothingStuck() {
        jdbc.sql("delete from ACT_RU_INCIDENT").update();
        jdbc.sql("update cz_role_assignment set valid_to = null where valid_to = ?")
                .param(LONG_PAST)
                .update();
    }

    @Test
    void everybodyCanReadWhatHasHappenedAndWhatIsStuck() {
        RunningNotice.answer(PathParts.usual(stage, PATH), "Task_OpenCycle");
        jdbc.sql("update cz_role_assignment set valid_to = ? where group_id = 'CASARANO_UDP'")
                .param(LONG_PAST)
                .update();
        processes.start("NoticeProcess", AmbitoCode.of("CASARANO"), PATH, Map.of());

        as("enea.nardone", page -> {
            page.navigate("/percorsi/" + PATH);
            page.locator(".cz-events a").first().click();
            readable(page, "answer");
            visit(page, "/da-sistemare", "/criticita", "/attivita?vista=fatte", "/attivita?vista=attese");
            page.navigate("/da-sistemare");
            assertThat(page.locator("tbody tr")).hasCount(1);
        });
        as("gaspare.ancora", page -> {
            visit(page, "/amministrazione/sicurezza", "/amministrazione/persone", "/amministrazione/ambiti/CASARANO");
            visit(page, "/amministrazione/persone/nuova");
            page.locator("main form button.btn-primary").click();
            Readable.check(page, "new person with problems");
        });
    }

    @Test
    void everybodyCanFillInLongListsOfRows() {
        processes.start("NoticeProcess", AmbitoCode.of("CASARANO"), PATH, Map.of());

        as("fausto.errico", page -> {
            visit(page, "/percorsi/" + PATH + "/sessioni", "/percorsi/" + PATH + "/manifestazioni/nuova");
            page.navigate("/attivita");
            page.locator("li[data-key=Task_SetCalendar] .cz-task-do button")
                    .first()
                    .click();
            var folded = page.locator(".cz-form-row details:not([open])");
            assertThat(folded).hasCount(9);
            page.locator(".cz-form-row summary").nth(1).press("Enter");
            page.locator("[name='sessions.1.date']").fill("il giorno dopo");
            page.locator("button[name='_add.sessions']").click();
            assertThat(page.locator("[name='sessions.9.number']")).isVisible();
            assertThat(page.locator("[name='sessions.1.date']")).hasValue("il giorno dopo");
            assertThat(folded).hasCount(8);
            page.locator("button[name='_remove.sessions.9']").click();
            assertThat(page.locator("[name='sessions.9.number']")).hasCount(0);
            page.locator(".cz-answer-actions button").click();
            assertThat(page.locator("[name='sessions.1.date']")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("[name='sessions.1.date']")).isVisible();
            readable(page, "calendar with a problem");
        });
    }

    private void visit(Page page, String... addresses) {
        for (var address : addresses) {
            page.navigate(address);
            readable(page, address);
        }
    }

    /** Tabs of a browser are told apart by their titles. */
    private void readable(Page page, String name) {
        Readable.check(page, name);
        assertThat(titles.add(page.title()))
                .as("%s has a title of its own: %s", name, page.title())
                .isTrue();
    }

    private void as(String username, Consumer<Page> looks) {
        var options = new NewContextOptions().setLocale("it-IT").setBaseURL("http://localhost:" + port);
        try (var context = Browsers.shared().newContext(options)) {
            var page = context.newPage();
            page.navigate("/accedi");
            page.locator("#utente").fill(username);
            page.locator("#password").fill("concerto-di-zona");
            page.locator("#password").press("Enter");
            assertThat(page.locator("h1")).hasText("Attività");
            looks.accept(page);
        }
    }
}
