package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.Ensemble;
import it.concerto.testing.Looks;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A7: which runs went as their models say, over HTTP, and what an operator did where one did not. */
@WholePathTest
class A7ConformancePageTests {

    private static final String LIST = "/verifiche/conformita?ambito=CASARANO&dal=01/01/2020&al=31/12/2040";

    @Autowired
    RunningNotice notices;

    @Autowired
    RuntimeService runs;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void tellsWhatDoesNotFitAndWhoDidIt() throws Exception {
        var ensemble = notices.open(port, "A7C");
        var auditor = as(ensemble, "AUD");
        var page = "/percorsi/" + ensemble.path() + "/conformita";
        var all = jdbc.sql("select count(*) from ACT_HI_PROCINST where BUSINESS_KEY_ = ?")
                .param(ensemble.path())
                .query(Integer.class)
                .single();
        assertThat(auditor.get(page).page().select("#conteggio").text())
                .isEqualTo(all + " processi su " + all + " sono andati come dice il modello.");
        assertThat(outcomes(auditor.get(page).page())).hasSize(all).containsOnly("Conforme");

        var run = move(ensemble.path());

        var moved = auditor.get(page).page();
        assertThat(moved.select("#conteggio").text())
                .isEqualTo((all - 1 + called(run)) + " processi su " + (all + called(run))
                        + " sono andati come dice il modello. In uno c’è qualcosa che il modello non spiega.");
        var findings = moved.select("[data-id=" + run + "] li");
        assertThat(findings.eachText())
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text)
                                .startsWith("«Avviso aperto»: è stato tolto")
                                .endsWith("Intervento: Spostato su altri passi, di Gaspare Ancora"),
                        text -> assertThat(text)
                                .startsWith("«Definire i partecipanti»: è iniziato")
                                .endsWith("Intervento: Spostato su altri passi, di Gaspare Ancora"));
        var act = findings.select("a").attr("href");
        assertThat(auditor.get(act).page().select("h1").text()).isEqualTo("Spostato su altri passi");
        assertThat(outcomes(auditor.get(page + "?esito=scostamenti").page())).hasSize(1);
        listsThem(ensemble, run);
        isNotThereForOthers(ensemble, page);
        looks(ensemble, page);
    }

    private void listsThem(Ensemble ensemble, String run) {
        var auditor = as(ensemble, "AUD");
        var list = auditor.get(LIST + "&processo=RegistrationProcess&esito=scostamenti")
                .page();
        assertThat(list.select("[data-id=" + run + "] a[href='/percorsi/" + ensemble.path() + "/conformita']"))
                .hasSize(1);
        var all = jdbc.sql("select count(*) from ACT_HI_PROCINST where TENANT_ID_ = 'CASARANO'")
                .query(Integer.class)
                .single();
        var pages = (all + 24) / 25;
        var seen = 0;
        var next = LIST;
        for (int page = 1; page <= pages; page++) {
            var shown = auditor.get(next).page();
            seen += outcomes(shown).size();
            next = shown.select("nav a[rel=next]").attr("href");
        }
        assertThat(next).isEmpty();
        assertThat(seen).isEqualTo(all);
        assertThat(auditor.get(LIST + "&processo=RegistrationProcess&esito=conformi")
                        .page()
                        .select("[data-id=" + run + "]"))
                .isEmpty();
        assertThat(auditor.get("/verifiche/conformita?dal=ieri")
                        .page()
                        .select("main [role=alert] a")
                        .eachAttr("href"))
                .containsExactly("#dal");
        assertThat(auditor.get("/verifiche/conformita?dal=01/01/2001&al=02/01/2001")
                        .page()
                        .select(".cz-empty-title")
                        .text())
                .isEqualTo("Nessun processo");
    }

    private static void isNotThereForOthers(Ensemble ensemble, String page) {
        var stranger = ensemble.as(ensemble.member("TARANTO_AUD", 0));
        assertThat(List.of(
                        stranger.get(page).status(),
                        stranger.get(LIST).status(),
                        as(ensemble, "RAG").get(page).status(),
                        as(ensemble, "RAG").get(LIST).status(),
                        as(ensemble, "AUD")
                                .get("/percorsi/CASARANO-PDZ-NONE/conformita")
                                .status()))
                .containsOnly(404);
    }

    private void looks(Ensemble ensemble, String page) {
        new Looks(port).as(ensemble.member("CASARANO_AUD", 0), browser -> {
            browser.navigate(page);
            new Looks(port).readable(browser, "conformance of a path");
            browser.navigate(LIST);
            new Looks(port).readable(browser, "conformance of an Ambito");
            browser.navigate("/verifiche/conformita?dal=ieri");
            new Looks(port).readable(browser, "conformance, something to correct");
        });
    }

    /** @return id of the run that an operator put from one step to another */
    private String move(String path) {
        var run = runs.createProcessInstanceQuery()
                .processInstanceBusinessKey(path)
                .processDefinitionKey("RegistrationProcess")
                .singleResult()
                .getId();
        identity.setAuthentication("gaspare.ancora", List.of(), List.of("CASARANO"));
        try {
            runs.createProcessInstanceModification(run)
                    .cancelAllForActivity("Gateway_NoticeOpen")
                    .startBeforeActivity("CallActivity_Admission")
                    .execute();
        } finally {
            identity.clearAuthentication();
        }
        return run;
    }

    private int called(String run) {
        return jdbc.sql("select count(*) from ACT_HI_PROCINST where SUPER_PROCESS_INSTANCE_ID_ = ?")
                .param(run)
                .query(Integer.class)
                .single();
    }

    private static List<String> outcomes(Document page) {
        return page.select("#conformance-rows > tr > td:last-child").eachText();
    }

    private static Visitor as(Ensemble ensemble, String role) {
        return ensemble.as(ensemble.member("CASARANO_" + role, 0));
    }
}
