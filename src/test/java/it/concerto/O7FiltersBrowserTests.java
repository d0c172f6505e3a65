package it.concerto;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.testing.Looks;
import it.concerto.testing.PlantedTasks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O7: a filter is set, kept and changed with the keyboard alone, and everybody can read each state of the list. */
@Tag("browser")
@WholePathTest
class O7FiltersBrowserTests {

    private static final String GROUP = "CASARANO_UDPRESP";

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void isSetAndKeptWithTheKeyboardAlone() {
        new PlantedTasks(jdbc).late(GROUP, "Convocare la Città", "Nardò");
        var looks = new Looks(port);
        looks.as(people.in(GroupId.of(GROUP)).get(0).username(), page -> {
            page.locator(".cz-narrow summary").press("Enter");
            page.locator("#filtro-testo").fill("citta");
            page.locator("#filtro-testo").press("Enter");
            assertThat(page.locator("h1")).hasText("Attività: «citta» nel nome");
            looks.readable(page, "filtered");

            page.navigate("/attivita?testo=citta");
            page.locator(".cz-keep summary").press("Enter");
            page.locator("#filtro-nome").press("Enter");
            assertThat(page.locator("#filtro-nome")).hasAttribute("aria-invalid", "true");
            looks.readable(page, "not kept");

            page.locator("#filtro-nome").fill("Città");
            page.locator("#filtro-nome").press("Enter");
            assertThat(page.locator("h1")).hasText("Attività: Città");
            assertThat(page.locator(".cz-saved-filters [aria-current] .cz-filter-count"))
                    .hasText("1");
            looks.readable(page, "kept");

            page.navigate("/attivita?testo=nulla+di+simile");
            assertThat(page.locator(".cz-empty h2")).hasText("Nessuna attività con questo filtro");
            looks.readable(page, "empty");
        });
    }
}
