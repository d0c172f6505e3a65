package it.concerto;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.Ensemble;
import it.concerto.testing.Looks;
import it.concerto.testing.PathParts;
import it.concerto.testing.Readable;
import it.concerto.testing.RunningNotice;
import it.concerto.workflow.Processes;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

    private Looks looks;

    @BeforeEach
    void opensItsEyes() {
        looks = new Looks(port);
    }

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

        looks.as("enea.nardone", page -> {
            page.navigate("/percorsi/" + PATH);
            page.locator(".cz-events a").first().click();
            looks.readable(page, "answer");
            visit(page, "/da-sistemare", "/criticita", "/attivita?vista=fatte", "/attivita?vista=attese");
            page.navigate("/da-sistemare");
            assertThat(page.locator("tbody tr")).hasCount(1);
        });
        looks.as("gaspare.ancora", page -> {
            visit(page, "/amministrazione/sicurezza", "/amministrazione/persone", "/amministrazione/ambiti/CASARANO");
            visit(page, "/amministrazione/persone/nuova");
            page.locator("main form button.btn-primary").click();
            Readable.check(page, "new person with problems");
        });
    }

    @Test
    void everybodyCanFillInLongListsOfRows() {
        processes.start("NoticeProcess", AmbitoCode.of("CASARANO"), PATH, Map.of());

        looks.as("fausto.errico", page -> {
            visit(page, "/percorsi/" + PATH + "/sessioni");
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
            page.locator(".cz-answer-actions .btn-primary").click();
            assertThat(page.locator("[name='sessions.1.date']")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("[name='sessions.1.date']")).isVisible();
            looks.readable(page, "calendar with a problem");
        });
    }

    private void visit(Page page, String... addresses) {
        for (var address : addresses) {
            looks.at(page, address);
        }
    }
}
