package it.concerto;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static it.concerto.testing.RunningNotice.as;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.Ensemble;
import it.concerto.testing.Looks;
import it.concerto.testing.RunningNotice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A3 over HTTP: the page of a path as it stood, and what it says to who asks for a moment that is none. */
@WholePathTest
class A3TimeTravelPageTests {

    @Autowired
    RunningNotice notices;

    @LocalServerPort
    int port;

    private static int number;
    private Ensemble ensemble;
    private String page;

    @BeforeEach
    void aNoticeIsPublished() throws Exception {
        ensemble = notices.open(port, "T" + number++);
        page = "/percorsi/" + ensemble.path() + "/allora";
    }

    @Test
    void showsHowThePathStandsNowAndStoodThen() {
        var official = as(ensemble, "UDP");
        assertThat(official.get("/percorsi/" + ensemble.path()).page().select("a[href='" + page + "']"))
                .isNotEmpty();

        var now = official.get(page);

        assertThat(now.text()).doesNotContain("??").contains("Com’era allora");
        assertThat(now.page().select("#task-rows tr")).isNotEmpty();
        assertThat(now.page().select("#run-rows tr")).isNotEmpty();
        assertThat(now.page().select("#people-rows tr").eachText())
                .contains("Segreteria del Consiglio comunale · Matino Ugo Toma")
                .anyMatch(row -> row.startsWith("Responsabile dell’Ufficio di Piano Enea Nardone"));
        assertThat(now.page().select("#value-rows tr")).isNotEmpty();
        assertThat(now.page().select("#documenti").text()).isEqualTo("Documenti: 0");
        assertThat(now.text()).contains("Non c’era ancora nessun documento.");
        assertThat(now.page().select("#giorno").val()).matches("\\d\\d/\\d\\d/2022");
    }

    @ParameterizedTest
    @CsvSource({
        "20/05/2021, '', giorno, non era ancora cominciato",
        "20/05/2031, '', giorno, passato",
        "ieri, '', giorno, scrivi una data",
        "20/05/2022, 25:00, ora, scrivi ore e minuti",
        "20/05/2022, <b>, ora, scrivi ore e minuti"
    })
    void saysWhatIsWrongBesideTheField(String day, String hour, String field, String words) {
        var answer = as(ensemble, "UDP").get(page + "?giorno=" + day + "&ora=" + hour);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("#" + field + "-errore").text()).contains(words);
        assertThat(answer.page().select("#" + field).attr("aria-invalid")).isEqualTo("true");
        assertThat(answer.page().select("#giorno").val())
                .as("nothing typed is lost")
                .isEqualTo(day);
        assertThat(answer.page().select("#ora").val()).isEqualTo(hour);
        assertThat(answer.page().select("#run-rows")).isEmpty();
    }

    @Test
    void isForThoseWhoReadTheHistory() {
        assertThat(as(ensemble, "AUD").get(page).status()).isEqualTo(200);
        assertThat(ensemble.as(ensemble.member("TARANTO_AUD", 0)).get(page).status())
                .isEqualTo(404);
        assertThat(as(ensemble, "UDP").get("/percorsi/CASARANO-PDZ-NONE/allora").status())
                .isEqualTo(404);
    }

    @Test
    void isReadableByEverybody() {
        var looks = new Looks(port);
        looks.as("enea.nardone", browser -> {
            browser.navigate(page);
            browser.locator("summary").all().forEach(summary -> summary.click());
            looks.readable(browser, "how it stands now");
            browser.navigate(page + "?giorno=ieri");
            assertThat(browser.locator("main [role=alert]")).isFocused();
            looks.readable(browser, "something to correct");
        });
    }
}
