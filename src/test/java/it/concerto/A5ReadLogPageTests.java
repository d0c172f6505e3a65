package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.CountedStatements;
import it.concerto.testing.Ensemble;
import it.concerto.testing.PathParts;
import it.concerto.testing.Visitor;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A5: "who looked at this path", for its auditors and the head of its office, over HTTP and without scripts. */
@WholePathTest
@Import(CountedStatements.class)
class A5ReadLogPageTests {

    private static final String PATH = "CASARANO-PDZ-V";
    private static final String PAGE = "/percorsi/" + PATH + "/accessi";

    @Autowired
    Ensemble.Stage stage;

    @Autowired
    CountedStatements statements;

    @Autowired
    JdbcClient jdbc;

    private Ensemble ensemble;

    @BeforeEach
    void nobodyHasReadThePath() {
        ensemble = PathParts.usual(stage, PATH).playUntil("Task_ProposeGuidelines");
        jdbc.sql("delete from cz_read").update();
    }

    @Test
    void saysWhoReadWhatTheNewestFirst() {
        var task = answered();
        as("UDPRESP").get("/percorsi/" + PATH);
        stage.clock().set("2022-05-09T12:30");
        as("UDP").get("/percorsi/" + PATH + "/risposte/" + task);
        stage.clock().set("2022-05-09T12:31");
        var open = jdbc.sql(
                        "select task, substring(owner, 12) as role, name from cz_inbox where path = ? and owner like 'G:%'")
                .param(PATH)
                .query()
                .listOfRows()
                .get(0);
        as((String) open.get("role")).get("/attivita/" + open.get("task"));
        jdbc.sql(
                        "insert into cz_read (id, ambito, path, address, person, on_behalf_of, at) values ('all', 'CASARANO', '',"
                                + " '/verifiche/esporta/file', 'gone', 'enea.nardone', timestamp with time zone '2022-05-01 10:00:00+00')")
                .update();

        stage.clock().set("2022-05-09T12:32");
        var page = page("AUD", "");

        assertThat(page.select("tbody tr td:nth-child(2)").eachText())
                .containsExactly(
                        "Attività " + open.get("name"),
                        "Risposta di un’attività",
                        "Pagina del percorso",
                        "Esportazione della storia di tutto l’Ambito");
        assertThat(page.select(".cz-path-line").text()).startsWith("Piano Sociale di Zona 2022-2024");
        assertThat(page.select("tbody tr td:nth-child(1)").eachText())
                .contains("Enea Nardone", "gone per conto di Enea Nardone");
        assertThat(page.select("tbody tr td:nth-child(3)").eachText().get(1)).isEqualTo("9 maggio 2022, 12:30:00");
        assertThat(page("AUD", "").select("tbody tr").get(0).text())
                .as("the auditor's own")
                .contains("Chi ha letto il percorso", "Gemma Quaranta");
    }

    @Test
    void saysWhenNobodyHas() {
        assertThat(page("AUD", "").select(".cz-empty").text()).contains("Nessuna lettura");
        assertThat(page("UDPRESP", "").select(".cz-empty")).isEmpty();
    }

    @Test
    void leadsFromThePathThroughAllPages() throws Exception {
        readBefore(0, 70);
        var path = as("AUD").get("/percorsi/" + PATH).page();
        var first = as("AUD")
                .get(path.select("main a[href$=/accessi]").attr("href"))
                .page();
        var second = as("AUD").get(first.select("a[rel=next]").attr("href")).page();

        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(second.select("tbody tr")).as("and the page of the path").hasSize(21);
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(second.select("a[rel=first]").attr("href")).isEqualTo(PAGE);
        assertThat(page("AUD", "?dopo=nulla").select("tbody tr")).hasSize(50);
    }

    @Test
    void costsAsMuchForManyAsForFew() throws Exception {
        readBefore(0, 2);
        page("AUD", "");
        statements.take();
        page("AUD", "");
        var few = statements.take();
        readBefore(2, 49);
        statements.take();

        page("AUD", "");

        assertThat(statements.take()).hasSameSizeAs(few);
    }

    @Test
    void isNotThereForOthers() {
        for (var role : List.of("UDP", "RAG", "PRES", "COORD")) {
            assertThat(as(role).get(PAGE).status()).as(role).isEqualTo(404);
            assertThat(as(role).get("/percorsi/" + PATH).page().select("main a[href$=/accessi]"))
                    .as(role)
                    .isEmpty();
        }
        assertThat(ensemble.as(ensemble.member("TARANTO_AUD", 0)).get(PAGE).status())
                .isEqualTo(404);
        assertThat(as("AUD").get("/percorsi/NULLA/accessi").status()).isEqualTo(404);
    }

    private void readBefore(int from, int to) {
        var task = answered();
        for (int number = from; number < to; number++) {
            jdbc.sql("insert into cz_read (id, ambito, path, address, person, at) values (?, 'CASARANO', ?, ?, ?,"
                            + " timestamp with time zone '2022-05-01 10:00:00+00')")
                    .params("r" + number, PATH, "/attivita/" + task, "enea.nardone")
                    .update();
        }
    }

    private String answered() {
        return jdbc.sql("select min(task) from cz_task_answer where path = ?")
                .param(PATH)
                .query(String.class)
                .single();
    }

    private Document page(String role, String query) {
        return as(role).get(PAGE + query).page();
    }

    private Visitor as(String role) {
        return ensemble.as(ensemble.member("CASARANO_" + role, 0));
    }
}
