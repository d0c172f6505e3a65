package it.concerto;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.testing.Looks;
import it.concerto.testing.PlantedTasks;
import it.concerto.testing.Readable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O8: one searches with the keyboard alone, and everybody can read what is found. */
@Tag("browser")
@WholePathTest
class O8SearchBrowserTests {

    private static final String GROUP = "CASARANO_UDPRESP";

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void findsAndOpensWithTheKeyboardAlone() {
        for (int number = 0; number < 25; number++) {
            new PlantedTasks(jdbc).late(GROUP, "Vagliare l’Eliotropio", "Comune " + number);
        }
        new Looks(port).as(people.in(GroupId.of(GROUP)).get(0).username(), page -> {
            page.locator("header #cerca").focus();
            page.keyboard().type("eliotropioo");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/ricerca/[0-9a-z]+"));
            assertThat(page.locator("[data-kind=TASK] mark")).hasCount(5);
            Readable.check(page, "found");

            page.locator("[data-kind=TASK] > p a").press("Enter");
            assertThat(page.locator("[data-kind=TASK] h3")).hasCount(20);
            Readable.check(page, "of one kind");
            page.locator("a[rel=next]").press("Enter");
            assertThat(page.locator("[data-kind=TASK] h3")).hasCount(5);
            page.goBack();
            page.reload();
            assertThat(page.locator("[data-kind=TASK] h3")).hasCount(20);

            page.locator("header #cerca").fill("casarano");
            page.locator("header #cerca").press("Enter");
            page.locator("[data-kind=PATH] h3 a").first().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/percorsi/CASARANO-PDZ-V"));

            page.locator("header #cerca").fill("nulla di simile");
            page.locator("header #cerca").press("Enter");
            assertThat(page.locator(".cz-empty-title")).containsText("Nessun risultato");
            Readable.check(page, "nothing found");
            page.locator("header #cerca").fill("");
            page.locator("header #cerca").press("Enter");
            assertThat(page.locator("h1")).hasText("Cerca");
            Readable.check(page, "asked");
        });
    }
}
