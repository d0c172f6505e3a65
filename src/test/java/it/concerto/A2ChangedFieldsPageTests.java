package it.concerto;

import static it.concerto.testing.RunningNotice.as;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.CountedStatements;
import it.concerto.testing.Ensemble;
import it.concerto.testing.Looks;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A2 over HTTP: one row for each change, each with a person, for those who read the history. */
@WholePathTest
@Import(CountedStatements.class)
class A2ChangedFieldsPageTests {

    private static final String REGISTER = "RSSMRA85T10A562S";

    @Autowired
    RunningNotice notices;

    @Autowired
    CountedStatements statements;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void tellsEachAnswerFieldByField() throws Exception {
        var ensemble = notices.open(port, "C1");
        var official = as(ensemble, "UDP");
        var page = page(ensemble);
        assertThat(official.get("/percorsi/" + ensemble.path()).page().select("a[href='" + page + "']"))
                .isNotEmpty();

        var rows = rows(official, page);

        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.select("th").text()).isNotBlank();
            assertThat(row.select("td").get(2).ownText()).as("who").isNotBlank();
            assertThat(row.select("td time").attr("datetime")).isNotBlank();
            assertThat(row.select("td").get(0).text())
                    .as("something else than before")
                    .isNotEqualTo(row.select("td").get(1).text());
        });
        assertThat(rows.stream().map(row -> row.attr("data-event")).distinct())
                .as("every answer that said something")
                .containsAll(answersThatSaySomething(ensemble.path()));
        assertThat(rows.stream().map(row -> row.select("td time").attr("datetime")))
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void findsTheChangesOfAField() throws Exception {
        var ensemble = notices.open(port, "C2");
        var official = as(ensemble, "UDP");

        var found = rows(official, page(ensemble) + "?testo=CARITAS");

        assertThat(found).isNotEmpty().allMatch(row -> row.text().toLowerCase().contains("caritas"));
        var nothing = official.get(page(ensemble) + "?testo=zzzz%26q");
        assertThat(nothing.page().select("#change-rows")).isEmpty();
        assertThat(nothing.text()).contains("Nessun campo e nessun valore contiene «zzzz&q».");
        assertThat(nothing.page().select("#cerca-modifiche").val()).isEqualTo("zzzz&q");
    }

    @Test
    void asksForNamesAndVersionsOnceHoweverManyAnswersThereAre() throws Exception {
        var ensemble = notices.open(port, "C5");
        var official = as(ensemble, "UDP");
        assertThat(rows(official, page(ensemble)).stream()
                        .map(row -> row.attr("data-event"))
                        .distinct())
                .as("answers on the page")
                .hasSizeGreaterThan(3);
        statements.take();

        official.get(page(ensemble));

        var asked = statements.take();
        assertThat(asked.stream().filter(sql -> sql.contains("RES.ID_") && sql.contains("ACT_RE_PROCDEF")))
                .as("the newest versions of the processes")
                .hasSize(1);
        assertThat(asked.stream().filter(sql -> sql.contains("select username, display_name from cz_account")))
                .as("names: of who did it in the log, and in the answers")
                .hasSizeBetween(1, 2);
    }

    @Test
    void isForThoseWhoReadTheHistoryWithContactsCovered() throws Exception {
        var ensemble = notices.open(port, "C3");
        assertThat(as(ensemble, "AUD").get(page(ensemble)).status()).isEqualTo(200);
        assertThat(as(ensemble, "AUD").get(page(ensemble)).text()).doesNotContain("caritas@example.org", REGISTER);
        assertThat(as(ensemble, "FAC").get(page(ensemble)).status()).isEqualTo(404);
        assertThat(ensemble.as(ensemble.member("TARANTO_AUD", 0))
                        .get(page(ensemble))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void isReadableByEverybody() throws Exception {
        var ensemble = notices.open(port, "C4");
        var looks = new Looks(port);
        looks.as("enea.nardone", browser -> {
            browser.navigate(page(ensemble));
            looks.readable(browser, "who changed what");
        });
    }

    private static String page(Ensemble ensemble) {
        return "/percorsi/" + ensemble.path() + "/modifiche";
    }

    private static List<Element> rows(Visitor reader, String address) {
        var rows = new ArrayList<Element>();
        for (var next = address; next != null; ) {
            var answer = reader.get(next);
            assertThat(answer.status()).as(next).isEqualTo(200);
            assertThat(answer.text()).doesNotContain("??");
            rows.addAll(answer.page().select("#change-rows tr"));
            var link = answer.page().selectFirst("main nav.cz-pagination a[rel=next]");
            next = link == null ? null : link.attr("href");
        }
        return rows;
    }

    /** Tasks whose kept answer holds something that the form had not been given. */
    private List<String> answersThatSaySomething(String path) {
        var json = JsonMapper.builder().build();
        return jdbc
                .sql("select task, given, answer from cz_task_answer where path = ?")
                .param(path)
                .query((row, number) -> {
                    Map<?, ?> given = json.readValue(row.getString("given"), Map.class);
                    Map<?, ?> answer = json.readValue(row.getString("answer"), Map.class);
                    var says = answer.entrySet().stream()
                            .anyMatch(entry -> entry.getValue() instanceof String text
                                    && !text.isBlank()
                                    && !given.containsKey(entry.getKey()));
                    return says ? row.getString("task") : "";
                })
                .list()
                .stream()
                .filter(task -> !task.isEmpty())
                .toList();
    }
}
