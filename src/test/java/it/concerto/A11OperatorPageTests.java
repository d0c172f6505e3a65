package it.concerto;

import static it.concerto.testing.RunningNotice.as;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.Looks;
import it.concerto.testing.MovableClock;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import it.concerto.time.Rome;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A11 over HTTP: what operators did to the processes of a path, with what was before and after. */
@WholePathTest
class A11OperatorPageTests {

    private static final String OPERATOR = "gaspare.ancora";

    @Autowired
    RunningNotice notices;

    @Autowired
    ManagementService jobs;

    @Autowired
    RuntimeService runs;

    @Autowired
    IdentityService identity;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    @Test
    void tellsWhatWasBeforeAndAfter() throws Exception {
        var ensemble = notices.open(port, "A11");
        var run = runs.createProcessInstanceQuery()
                .processInstanceBusinessKey(ensemble.path())
                .processDefinitionKey("RegistrationProcess")
                .singleResult()
                .getId();
        var page = "/percorsi/" + ensemble.path() + "/interventi";
        var auditor = as(ensemble, "AUD");
        new Looks(port).as(ensemble.member("CASARANO_AUD", 0), browser -> {
            browser.navigate(page + "?pagina=9");
            new Looks(port).readable(browser, "no operations");
        });

        operate(run);

        var rows = rows(auditor, page);
        assertThat(rows.get(0).get(0)).contains("Spostato su altri passi", "Motivo: Chiusa per errore");
        assertThat(rows.get(0).get(1))
                .contains("Passo, Avviso aperto: in corso → –", "Passo, Definire i partecipanti: – → in corso")
                .doesNotContain("Tentativi", "Priorità");
        assertThat(rows.get(0).get(2)).isEqualTo("Gaspare Ancora");
        assertThat(rows.get(0).get(3))
                .as("by the clocks of Rome, as people read it")
                .contains(DateTimeFormatter.ofPattern("HH:mm").format(Rome.local(clock.instant())));
        assertThat(rows.get(1).get(1))
                .as("the process that was called")
                .contains(
                        "Passo, Formare l’elenco degli ammessi: – → in corso",
                        "Formare l’elenco degli ammessi: – → Responsabile dell’Ufficio di Piano");
        assertThat(rows.get(2)).satisfies(row -> {
            assertThat(row.get(0)).startsWith("Valore scritto");
            assertThat(row.get(1)).isEqualTo("Valore, volte che è stato riscritto, nota: – → 0");
        });
        assertThat(rows.get(3).get(0)).startsWith("Nuovi tentativi per un passo");
        assertThat(rows.get(3).get(1))
                .contains("passo non riuscito → –")
                .endsWith("Tentativi che restano, Giorno del promemoria: 0 → 2");
        assertThat(rows.stream().map(row -> row.get(1)))
                .anySatisfy(told -> assertThat(told).contains("Stato del processo: in corso → sospeso"))
                .anySatisfy(told -> assertThat(told).contains("Stato del processo: sospeso → in corso"));
        assertThat(auditor.get(page).text()).doesNotContain("??", "Ada Conte");
        assertThat(as(ensemble, "UDP")
                        .get("/percorsi/" + ensemble.path())
                        .page()
                        .select("a[href='" + page + "']"))
                .hasSize(1);

        var one = auditor.get(page).page().select("main tbody a").get(0).attr("href");
        var shown = auditor.get(one);
        assertThat(shown.text()).doesNotContain("??");
        assertThat(shown.page().select("h1").text()).isEqualTo("Spostato su altri passi");
        assertThat(active(shown, 0)).isNotEmpty().isNotEqualTo(active(shown, 1));
        assertThat(active(shown, 1)).isNotEmpty();
        var stranger = ensemble.as(ensemble.member("TARANTO_AUD", 0));
        assertThat(List.of(
                        stranger.get(page).status(),
                        stranger.get(one).status(),
                        auditor.get(page + "/nessuno").status(),
                        auditor.get("/percorsi/CASARANO-PDZ-NONE/interventi").status()))
                .containsOnly(404);
        new Looks(port).as(ensemble.member("CASARANO_AUD", 0), browser -> {
            browser.navigate(page);
            new Looks(port).readable(browser, "operations");
            browser.navigate(one);
            new Looks(port).readable(browser, "one operation");
        });
        provesEachInTheLedger(ensemble.path());
        leavesNothingOfWhatIsUndone(auditor, page, run);
        showsThemPageByPage(auditor, page, run);
    }

    /** Suspends the run, lets it go on, gives its timer other attempts, writes a value, and moves it from one step to another. */
    private void operate(String run) {
        act(() -> {
            runs.suspendProcessInstanceById(run);
            runs.activateProcessInstanceById(run);
            var timer = jobs.createJobQuery()
                    .timers()
                    .processInstanceId(run)
                    .listPage(0, 1)
                    .get(0)
                    .getId();
            jobs.setJobRetries(timer, 0);
            clock.advance(Duration.ofMinutes(1));
            jobs.setJobRetries(timer, 2);
            clock.advance(Duration.ofMinutes(1));
            runs.setVariable(run, "nota", "Ada Conte");
            clock.advance(Duration.ofMinutes(1));
            runs.createProcessInstanceModification(run)
                    .cancelAllForActivity("Gateway_NoticeOpen")
                    .startBeforeActivity("CallActivity_Admission")
                    .setAnnotation("Chiusa per errore")
                    .execute();
        });
    }

    private void provesEachInTheLedger(String path) {
        assertThat(jdbc.sql(
                                """
                                select count(*) as acts, count(e.subject) as told from cz_operator_act a
                                left join cz_audit_event e
                                    on e.chain = a.ambito and e.subject like a.id || ' %' and e.action = 'operator.' || a.action
                                where a.path = ?
                                """)
                        .param(path)
                        .query((row, number) -> row.getInt("acts") - row.getInt("told"))
                        .single())
                .isZero();
    }

    private void leavesNothingOfWhatIsUndone(Visitor auditor, String page, String run) {
        var before = rows(auditor, page).size();
        act(() -> transaction.executeWithoutResult(undone -> {
            runs.suspendProcessInstanceById(run);
            undone.setRollbackOnly();
        }));
        assertThat(rows(auditor, page)).hasSize(before);
    }

    private void showsThemPageByPage(Visitor auditor, String page, String run) {
        act(() -> IntStream.range(0, 13).forEach(time -> {
            runs.suspendProcessInstanceById(run);
            runs.activateProcessInstanceById(run);
        }));
        assertThat(rows(auditor, page)).hasSize(25);
        assertThat(rows(auditor, page + "?pagina=2")).isNotEmpty().hasSizeLessThan(25);
    }

    /** Ids of the nodes under way in a picture of the page. */
    private static List<String> active(Visitor.Answer page, int picture) {
        return page.page()
                .select("main svg")
                .get(picture)
                .select(".shape.active")
                .eachAttr("data-id");
    }

    private void act(Runnable work) {
        identity.setAuthentication(OPERATOR, List.of(), List.of("CASARANO"));
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    private static List<List<String>> rows(Visitor visitor, String page) {
        return visitor.get(page).page().select("main tbody tr").stream()
                .map(row -> row.select("td").eachText())
                .toList();
    }
}
