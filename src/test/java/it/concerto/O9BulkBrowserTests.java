package it.concerto;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import it.concerto.identity.Accounts;
import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.Looks;
import it.concerto.testing.Visitor;
import it.concerto.workflow.ActingProduct;
import it.concerto.workflow.Processes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O9: several tasks are chosen, looked at, done and taken back with the keyboard alone, and without scripts. */
@Tag("browser")
@WholePathTest
class O9BulkBrowserTests {

    @Autowired
    Processes processes;

    @Autowired
    ActingProduct acting;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @BeforeEach
    void begin() {
        var heads = GroupId.of("CASARANO_UDPRESP");
        if (people.in(heads).size() == 1) {
            accounts.assign("fausto.errico", heads, LocalDate.of(2022, 1, 1), null);
        }
        acting.as("test", () -> {
            for (int i = 0; i < 24; i++) {
                processes.start("GuidelineProcess", AmbitoCode.of("CASARANO"), "CASARANO-PDZ-V", Map.of());
            }
            return true;
        });
    }

    @Test
    void isDoneWithTheKeyboardAloneAndReadableInEachState() {
        var looks = new Looks(port);
        looks.as("enea.nardone", page -> {
            // the script shows it
            assertThat(page.locator("#scelta-pagina")).isVisible();
            page.locator("#scelta-pagina").press("Space");
            assertThat(page.locator("[data-bulk-count]")).hasText("20 scelte");
            page.locator("#azione").selectOption("assegna");
            page.locator("#insieme button").press("Enter");
            assertThat(page.locator(".lead")).hasText("Per 20 attività insieme.");
            looks.readable(page, "asked");

            page.locator("main form.cz-answer button[type=submit]").press("Enter");
            assertThat(page.locator("[name=reason]")).hasAttribute("aria-invalid", "true");
            looks.readable(page, "asked again");
            page.locator("[name=colleague]").selectOption("fausto.errico");
            page.locator("[name=reason]").fill("Ferie.");
            page.locator("main form.cz-answer button[type=submit]").press("Enter");
            assertThat(page.locator(".cz-bulk-state")).containsText("Sarà fatto per 20 attività.");
            assertThat(page.locator(".cz-task-facts dd")).hasText(new String[] {"Fausto Errico", "Ferie."});
            looks.readable(page, "preview");

            page.locator(".cz-bulk-do button").press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/attivita/insieme/[^/]+$"));
            assertThat(page.locator(".cz-bulk-state")).containsText("Fatto per 20 attività.");
            looks.readable(page, "done");
            page.reload();
            assertThat(page.locator(".cz-bulk-state")).containsText("Fatto per 20 attività.");

            page.locator(".cz-bulk-do button").press("Enter");
            assertThat(page.locator(".cz-bulk-state")).containsText("20 attività sono tornate com’erano.");
            looks.readable(page, "undone");
        });
    }

    @Test
    void tellsTheDayThatWasChosenBeforeItIsConfirmed() {
        var head = Visitor.signedIn("http://localhost:" + port, "enea.nardone", "concerto-di-zona");
        var form = Visitor.form(head.get("/attivita").page(), "#insieme");
        form.addElement(form.appendElement("input")
                .attr("type", "hidden")
                .attr("name", "_task")
                .val(jdbc.sql("select min(task) from cz_inbox where owner = 'G:CASARANO_UDPRESP'")
                        .query(String.class)
                        .single()));
        var asked = head.send(form, Map.of("_azione", "scadenza")).page();

        var preview = head.send(
                        Visitor.form(asked, "form.cz-answer"),
                        Map.of("due", "2023-02-03", "reason", "Serve più tempo."))
                .page();

        Assertions.assertThat(preview.select(".cz-task-facts dd").eachText())
                .containsExactly("3 febbraio 2023", "Serve più tempo.");
    }

    @Test
    void isDoneWithoutScriptsAndRefusesWhatIsNotThere() {
        var head = Visitor.signedIn("http://localhost:" + port, "enea.nardone", "concerto-di-zona");
        var list = head.get("/attivita").page();
        var nothing = head.send(Visitor.form(list, "#insieme"), Map.of("_azione", "prendi"));
        Assertions.assertThat(nothing.page().select(".alert-warning").text()).contains("Scegli almeno un’attività");

        var form = Visitor.form(list, "#insieme");
        var foreign = jdbc.sql("select min(task) from cz_inbox where ambito = 'TARANTO'")
                .query(String.class)
                .single();
        for (var id : List.of(foreign, "no-such-task")) {
            form.addElement(form.appendElement("input")
                    .attr("type", "hidden")
                    .attr("name", "_task")
                    .val(id));
        }
        var preview = head.send(form, Map.of("_azione", "prendi")).page();

        Assertions.assertThat(preview.select(".cz-bulk-rows li").eachText())
                .hasSize(2)
                .containsOnly("Un’attività che non c’è non c’è, o non la puoi vedere");
        Assertions.assertThat(head.get("/attivita/insieme/no-such").status()).isEqualTo(404);
    }
}
