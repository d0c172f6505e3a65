package it.concerto;

import static it.concerto.testing.RunningNotice.as;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.CountedStatements;
import it.concerto.testing.DrawnWays;
import it.concerto.testing.Ensemble;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A10: the way of a whole path on one page, drawn, as a table and as a list under the processes; without a script. */
@WholePathTest
@Import(CountedStatements.class)
class A10TrailTests {

    /** What the post and the ledger read by themselves. */
    private static final List<String> MEANWHILE = List.of("cz_mail", "cz_audit_head");

    @Autowired
    RunningNotice notices;

    @Autowired
    CountedStatements statements;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void tellsEveryStepOfEveryProcess() throws Exception {
        var ensemble = notices.open(port, "T1");
        for (int session = 1; session <= 9; session++) {
            notices.draftMinutes(ensemble, session);
        }
        var official = as(ensemble, "UDP");
        var pages = pages(official, ensemble);

        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(cells(pages, "#trail-rows tr td:first-child"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, inHistory(ensemble))
                        .mapToObj(String::valueOf)
                        .toList());
        assertThat(cells(pages, "#flow-rows tr th"))
                .as("what the picture numbers")
                .hasSize(flowsOfFirst(ensemble))
                .doesNotHaveDuplicates();
        for (var page : pages) {
            assertThat(page.select(".cz-trail-steps li").eachAttr("data-number"))
                    .as("the same in the list")
                    .containsExactlyInAnyOrderElementsOf(
                            page.select("#trail-rows tr td:first-child").eachText());
            for (var step : page.select(".cz-trail-steps > li")) {
                assertThat(row(page, step.attr("data-number")).attr("data-run"))
                        .as("under the process that came to it")
                        .isEqualTo(step.closest("li[id]").id().substring("run-".length()));
            }
        }
        assertThat(official.get("/percorsi/" + ensemble.path())
                        .page()
                        .select("a[href$='" + ensemble.path() + "/tracciato']"))
                .isNotEmpty();
    }

    @Test
    void tellsThemInTheOrderOfEachProcess() throws Exception {
        var ensemble = notices.open(port, "T2");
        var pages = pages(as(ensemble, "UDP"), ensemble);

        for (var run : runs(ensemble)) {
            var told = pages.stream()
                    .flatMap(page -> page.select("#trail-rows tr[data-run=" + run + "]").stream())
                    .toList();
            assertThat(told.stream().map(row -> row.attr("data-element")).toList())
                    .isEqualTo(DrawnWays.elements(jdbc, run));
            for (int place = 0; place < told.size(); place++) {
                var element = told.get(place).attr("data-element");
                assertThat(told.get(place).select("td").get(6).text())
                        .as("for the how manyeth time")
                        .isEqualTo(String.valueOf(told.subList(0, place + 1).stream()
                                .filter(row -> row.attr("data-element").equals(element))
                                .count()));
            }
        }
    }

    @Test
    void opensAnyProcessInItsPlace() throws Exception {
        var ensemble = notices.open(port, "T3");
        var official = as(ensemble, "UDP");
        var closed = official.get(page(ensemble)).page();
        assertThat(closed.select(".diagram svg")).hasSize(1);
        var notice = closed.select("a[href*=apri]").last();

        var opened = official.get(notice.attr("href")).page();

        var run = notice.closest("li[id]").id();
        assertThat(opened.getElementById(run).select("> section .diagram .edge.taken"))
                .isNotEmpty();
        assertThat(official.get(page(ensemble) + "?fino=1").page().select(".edge.taken"))
                .hasSize(1);
        assertThat(official.get(page(ensemble) + "?apri=nessuno&pagina=900")
                        .page()
                        .select(".cz-pagination a[rel=next]"))
                .isEmpty();
    }

    @Test
    void namesNobodyToThoseWhoDoNotReadTheHistory() throws Exception {
        var ensemble = notices.open(port, "T4");

        assertThat(people(pages(as(ensemble, "UDP"), ensemble))).isNotEmpty();
        assertThat(people(pages(as(ensemble, "SSP"), ensemble))).isEmpty();
        assertThat(ensemble.as(ensemble.member("TARANTO_UDP", 0))
                        .get(page(ensemble))
                        .status())
                .isEqualTo(404);
        assertThat(as(ensemble, "UDP").get("/percorsi/NESSUNO/tracciato").status())
                .isEqualTo(404);
    }

    @Test
    void saysThatNothingHasBegun() throws Exception {
        var ensemble = notices.open(port, "T6");
        var idle = ensemble.path() + "-B";
        jdbc.sql(
                        """
                        insert into cz_path (id, ambito, plan_name, year_from, year_to, products, configuration,
                            configuration_hash, status, started_at, started_by)
                        select ?, ambito, plan_name, year_from, year_to, products, configuration,
                            configuration_hash, status, started_at, started_by from cz_path where id = ?
                        """)
                .params(idle, ensemble.path())
                .update();

        var page = as(ensemble, "UDP").get("/percorsi/" + idle + "/tracciato");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("main > p").last().text())
                .isEqualTo("Questo percorso non ha ancora fatto nessun passo.");
        assertThat(page.page().select("main table, main svg, main form")).isEmpty();
    }

    @Test
    void costsTheSameWithManyProcesses() throws Exception {
        var ensemble = notices.open(port, "T5");
        var official = as(ensemble, "UDP");
        var last = page(ensemble) + "?pagina=900";
        var few = statementsOf(official, last);
        var runs = runs(ensemble).size();

        for (int session = 1; session <= 3; session++) {
            notices.draftMinutes(ensemble, session);
        }

        assertThat(runs(ensemble)).hasSizeGreaterThan(runs + 2);
        assertThat(statementsOf(official, last)).hasSizeLessThanOrEqualTo(few.size());
    }

    private List<String> statementsOf(Visitor official, String page) {
        official.get(page);
        statements.take();
        assertThat(official.get(page).status()).isEqualTo(200);
        return statements.take().stream()
                .filter(sql -> sql.startsWith("select"))
                .filter(sql -> MEANWHILE.stream().noneMatch(sql::contains))
                .toList();
    }

    private static Element row(Document page, String number) {
        return page.select("#trail-rows tr").stream()
                .filter(row -> row.selectFirst("td").text().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> people(List<Document> pages) {
        return cells(pages, "#trail-rows tr td:last-child").stream()
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static List<String> cells(List<Document> pages, String cells) {
        return pages.stream()
                .flatMap(page -> page.select(cells).eachText().stream())
                .toList();
    }

    private List<Document> pages(Visitor reader, Ensemble ensemble) {
        return new DrawnWays(jdbc, reader).pages(page(ensemble));
    }

    private int flowsOfFirst(Ensemble ensemble) {
        return jdbc.sql(
                        """
                        select count(*) from cz_flow_taken f join ACT_HI_PROCINST p on p.ID_ = f.process_instance_id
                        where p.BUSINESS_KEY_ = ? and p.PROC_DEF_KEY_ = 'PlanPathProcess'
                        """)
                .param(ensemble.path())
                .query(Integer.class)
                .single();
    }

    private int inHistory(Ensemble ensemble) {
        return runs(ensemble).stream()
                .mapToInt(run -> DrawnWays.elements(jdbc, run).size())
                .sum();
    }

    private List<String> runs(Ensemble ensemble) {
        return jdbc.sql("select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ?")
                .param(ensemble.path())
                .query(String.class)
                .list();
    }

    private static String page(Ensemble ensemble) {
        return "/percorsi/" + ensemble.path() + "/tracciato";
    }
}
