package it.concerto;

import static it.concerto.testing.RunningNotice.as;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.Ensemble;
import it.concerto.testing.RunningNotice;
import it.concerto.workflow.models.DueRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O10: a page says how each due date came about. */
@WholePathTest
class O10DueDatePageTests {

    private static final Pattern RULE = Pattern.compile("<outputEntry [^>]*><text>\"([^\"]*)\"");

    @Autowired
    RunningNotice notices;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void saysFromWhichDayByWhichRuleAndOverWhichDays() throws Exception {
        var running = notices.open(port, "OD1");
        notices.register(running, 1, "2022-05-31T10:00", "2022-05-31T10:01");
        var official = as(running, "UDP");

        var task = official.get("/attivita/" + task(running));
        var link = task.page().select("a.cz-how").attr("href");
        var page = official.get(link);

        assertThat(page.text())
                .contains("La scadenza all’inizio dell’attività")
                .contains("2 giorni lavorativi da quando comincia")
                .contains("Si conta da martedì 31 maggio 2022")
                .contains("giovedì 2 giugno: Festa della Repubblica")
                .contains("Scade 3 giugno 2022, 23:59")
                .contains("tabella «Scadenze delle attività», riga", "L. 241/1990, art. 2, c. 7")
                .contains("passo B6; regole BR-24 e BR-31")
                .contains("Termine: prassi dell’ufficio, modificabile.");
        assertThat(page.page().select(".cz-weeks li.due")).hasSize(1);
        assertThat(page.page().select(".cz-weeks li.off").text()).isEqualTo("2");
    }

    @Test
    void isShownToThoseWhoMaySeeTheTask() throws Exception {
        var running = notices.open(port, "OD2");
        notices.register(running, 1, "2022-05-31T10:00", "2022-05-31T10:01");
        var address = "/attivita/" + task(running) + "/scadenza/calcolo";

        assertThat(as(running, "UDP").get(address).status()).isEqualTo(200);
        assertThat(as(running, "FAC").get(address).status()).isEqualTo(404);
        assertThat(running.as(running.member("TARANTO_UDP", 0)).get(address).status())
                .isEqualTo(404);
    }

    @Test
    void tellsOfOldDatesWhatIsKnown() throws Exception {
        var running = notices.open(port, "OD3");
        notices.register(running, 1, "2022-05-31T10:00", "2022-05-31T10:01");
        jdbc.sql("delete from cz_due_date where task = ?").param(task(running)).update();

        assertThat(as(running, "UDP")
                        .get("/attivita/" + task(running) + "/scadenza/calcolo")
                        .text())
                .contains("più vecchia dei calcoli che conserviamo");
    }

    @Test
    void hasWordsForEachDayThatARuleCountsFrom() throws IOException {
        var words = ResourceBundle.getBundle("messages.desk");
        var rules = RULE.matcher(Files.readString(Path.of("bpmn/due-dates.dmn")))
                .results()
                .map(found -> DueRule.of(found.group(1)))
                .toList();

        assertThat(rules).isNotEmpty();
        assertThat(rules.stream().flatMap(rule -> rule.variable().stream()).map("desk.why.day."::concat))
                .isNotEmpty()
                .allMatch(words::containsKey);
    }

    private static String task(Ensemble running) {
        return running.waiting().stream()
                .filter(waiting -> waiting.key().equals("Task_CheckManifestation"))
                .findFirst()
                .orElseThrow()
                .task();
    }
}
