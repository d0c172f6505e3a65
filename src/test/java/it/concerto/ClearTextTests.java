package it.concerto;

import static it.concerto.testing.RunningNotice.answer;
import static it.concerto.testing.RunningNotice.as;
import static it.concerto.testing.RunningNotice.form;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.Ensemble;
import it.concerto.testing.MovableClock;
import it.concerto.testing.RunningNotice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An auditor reads contacts covered, and in clear once they have said why. */
@WholePathTest
class ClearTextTests {

    private static final String ADDRESS = "associazione7@example.org";
    private static final String REASON = "Verifica a campione dell’organo di revisione, incarico 12/2022.";

    @Autowired
    RunningNotice notices;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    @DisplayName(
            "2.5 an auditor reads contacts in clear for a reason, in one path, until the day asked for; both registers tell it")
    void liftsTheCoverForAReasonAndAWhile() throws Exception {
        var other = path("Y2", 7);
        var ensemble = path("Y1", 7);
        var auditor = as(ensemble, "AUD");
        assertThat(pages(ensemble))
                .allSatisfy(page -> assertThat(auditor.get(page).text()).doesNotContain(ADDRESS));
        var asking = "/percorsi/" + ensemble.path() + "/recapiti-in-chiaro";
        assertThat(auditor.get("/percorsi/" + ensemble.path()).page().select("a[href=" + asking + "]"))
                .hasSize(1);

        assertThat(auditor.send(form(auditor, asking), Map.of("days", "7"))
                        .page()
                        .location())
                .endsWith(asking);
        auditor.send(form(auditor, asking), Map.of("reason", REASON, "days", "7"));

        assertThat(pages(ensemble))
                .allSatisfy(page -> assertThat(auditor.get(page).text()).contains(ADDRESS));
        assertThat(pages(other))
                .allSatisfy(page -> assertThat(auditor.get(page).text()).doesNotContain(ADDRESS));
        assertThat(as(ensemble, "UDPRESP").get("/percorsi/" + ensemble.path()).text())
                .contains("Recapiti mostrati in chiaro a un revisore, fino al 5 giugno 2022", REASON);
        assertThat(as(ensemble, "ADM").get("/amministrazione/sicurezza").text())
                .contains("Recapiti letti in chiaro", "fino al 05/06/2022", ensemble.path() + ": " + REASON);

        clock.set("2022-06-06T00:01");
        assertThat(pages(ensemble))
                .allSatisfy(page -> assertThat(auditor.get(page).text()).doesNotContain(ADDRESS));
    }

    @Test
    @DisplayName(
            "2.5 nobody else is asked for a reason: who reads contacts reads them, who reads none does not get them")
    void isForAuditorsOnly() throws Exception {
        var ensemble = path("Y3", 8);
        var asking = "/percorsi/" + ensemble.path() + "/recapiti-in-chiaro";

        for (var role : List.of("PRES", "UDP", "SSP", "ADM")) {
            var visitor = as(ensemble, role);
            assertThat(visitor.get(asking).status()).as(role).isEqualTo(403);
            assertThat(visitor.get("/percorsi/" + ensemble.path()).page().select("a[href=" + asking + "]"))
                    .as(role)
                    .isEmpty();
        }
    }

    /** The manifestation, the answer to its check, the mail about it. */
    private List<String> pages(Ensemble ensemble) {
        var page = "/percorsi/" + ensemble.path();
        return List.of(
                page + "/manifestazioni/1",
                page + "/risposte/"
                        + one(
                                "select task from cz_task_answer where path = ? and task_key = 'Task_CheckManifestation'",
                                ensemble),
                "/posta/"
                        + one(
                                "select id from cz_mail where path = ? and recipient_email = '" + ADDRESS
                                        + "' fetch first row only",
                                ensemble));
    }

    private String one(String sql, Ensemble ensemble) {
        return jdbc.sql(sql).param(ensemble.path()).query(String.class).single();
    }

    private Ensemble path(String number, int organisation) throws Exception {
        var ensemble = notices.open(port, number);
        notices.register(ensemble, organisation, "2022-05-30T10:00", "2022-05-30T10:01");
        notices.runDueJobs(ensemble.path());
        answer(ensemble, "Task_CheckManifestation");
        return ensemble;
    }
}
