package it.concerto;

import static it.concerto.testing.RunningNotice.as;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.Looks;
import it.concerto.testing.MovableClock;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import it.concerto.time.Rome;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A11 over HTTP: what operators did to the processes of a path, with what was before and after where the engine notes it. */
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
        var before = rows(auditor, page).size();

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
            jobs.setJobRetries(timer, 2);
        });

        assertThat(rows(auditor, page)).hasSize(before + 4).anySatisfy(row -> assertThat(row.subList(2, 6))
                .containsExactly("Nuovi tentativi per un passo", "tentativi", "0", "2"));
        assertThat(rows(auditor, page).get(0).get(0))
                .as("by the clocks of Rome, as people read it")
                .endsWith(DateTimeFormatter.ofPattern("HH:mm").format(Rome.local(clock.instant())));
        assertThat(rows(auditor, page).stream().map(row -> row.get(2)))
                .contains("Processo sospeso", "Processo riattivato");
        assertThat(rows(auditor, page).stream().map(row -> row.get(5))).contains("sospeso", "attivo");
        assertThat(rows(auditor, page).stream().map(row -> row.get(1))).contains("Gaspare Ancora");
        assertThat(auditor.get(page).text()).doesNotContain("??");
        assertThat(as(ensemble, "UDP")
                        .get("/percorsi/" + ensemble.path())
                        .page()
                        .select("a[href='" + page + "']"))
                .hasSize(1);
        assertThat(ensemble.as(ensemble.member("TARANTO_AUD", 0)).get(page).status())
                .isEqualTo(404);
        assertThat(auditor.get("/percorsi/CASARANO-PDZ-NONE/interventi").status())
                .isEqualTo(404);
        new Looks(port).as(ensemble.member("CASARANO_AUD", 0), browser -> {
            browser.navigate(page);
            new Looks(port).readable(browser, "operations");
            browser.navigate(page + "?pagina=9");
            new Looks(port).readable(browser, "no operations");
        });
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
