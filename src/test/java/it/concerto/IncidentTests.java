package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.Accounts;
import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.identity.Role;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import it.concerto.testing.Visitor.Answer;
import it.concerto.workflow.Processes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has got stuck, over HTTP: seen and mended by those who care for the Ambito, by nobody else. */
@WholePathTest
class IncidentTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    private static final String PATH = "CASARANO-PDZ-2022-2024-P1";
    private static final String PAGE = "/da-sistemare";
    private static final LocalDate LONG_PAST = LocalDate.of(2018, 1, 2);

    @Autowired
    Processes processes;

    @Autowired
    ManagementService jobs;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RunningNotice notices;

    @LocalServerPort
    int port;

    @AfterEach
    void leavesNothingStuck() {
        jdbc.sql("delete from ACT_RU_INCIDENT").update();
        jdbc.sql("update cz_role_assignment set valid_to = null where valid_to = ?")
                .param(LONG_PAST)
                .update();
    }

    @Test
    @DisplayName("BR-74 a task for a role that nobody has is told, and offered again when somebody has it")
    void offersATaskAgainWhenItsRoleIsGiven() {
        var official = people.in(CASARANO, Role.UDP).get(0).username();
        empty("CASARANO_UDP");
        processes.start("NoticeProcess", CASARANO, PATH, Map.of());
        var head = signedIn("enea.nardone");

        var page = head.get(PAGE);
        assertThat(page.text())
                .contains("Nessuno ha il ruolo a cui spetta", "Ufficio di Piano", "Piano Sociale di Zona");
        assertThat(page.page().select("a[href='/da-sistemare'] .cz-waiting").text())
                .isEqualTo("1");
        assertThat(mend(head, page).text()).contains("Manca ancora qualcuno a cui offrirla");

        accounts.assign(official, GroupId.of("CASARANO_UDP"), LocalDate.of(2022, 1, 1), null);
        assertThat(mend(head, head.get(PAGE)).text()).contains("Fatto.", "Niente da sistemare");
        assertThat(owners()).containsOnly("G:CASARANO_UDP");
        assertThat(signedIn(official).get("/attivita").text()).contains("Fissare il calendario");
    }

    @Test
    void tellsTheAdministratorWhenTheOfficeItselfHasNoHead() {
        empty("CASARANO_UDPRESP");
        processes.start("GuidelineProcess", CASARANO, PATH, Map.of());

        var admin = signedIn("gaspare.ancora");

        var page = admin.get(PAGE);
        assertThat(page.text()).contains("Aprire il ciclo", "Responsabile dell’Ufficio di Piano", "Vai al registro");
        accounts.assign("enea.nardone", GroupId.of("CASARANO_UDPRESP"), LocalDate.of(2022, 1, 1), null);
        assertThat(mend(admin, page).text()).contains("Niente da sistemare");
        assertThat(signedIn("enea.nardone").get("/attivita").text()).contains("Aprire il ciclo");
    }

    @Test
    void triesAFailedStepAgain() throws Exception {
        var path = notices.open(port, "2031-P1").path();
        var timer = jobs.createJobQuery().timers().list().stream()
                .filter(job -> CASARANO.value().equals(job.getTenantId()))
                .findFirst()
                .orElseThrow();
        jobs.setJobRetries(timer.getId(), 0);
        var admin = signedIn("gaspare.ancora");

        var page = admin.get(PAGE);
        assertThat(page.text()).contains("Un passo automatico non è riuscito");
        assertThat(page.page().select("td a[href^=/percorsi/" + path + "]")).hasSize(1);
        assertThat(mend(admin, page).text()).contains("Niente da sistemare");
        assertThat(jobs.createJobQuery().jobId(timer.getId()).singleResult().getRetries())
                .isEqualTo(1);
    }

    @Test
    void isForThoseWhoCareForTheAmbitoOnly() {
        var official = people.in(CASARANO, Role.SSP).get(0).username();
        empty("CASARANO_UDP");
        processes.start("NoticeProcess", CASARANO, "CASARANO-PDZ-V", Map.of());
        var theirs = Visitor.form(signedIn("enea.nardone").get(PAGE).page(), "form[action^=/da-sistemare]");

        var stranger = signedIn("agnese.rizzo");
        assertThat(stranger.get(PAGE).text()).contains("Niente da sistemare");
        theirs.select("[name=_csrf]")
                .val(stranger.get(PAGE).page().select("[name=_csrf]").val());
        assertThat(stranger.send(theirs, Map.of()).status()).isEqualTo(404);

        assertThat(signedIn(official).get(PAGE).status()).isEqualTo(404);
        assertThat(signedIn(official).get("/attivita").page().select("a[href='/da-sistemare']"))
                .isEmpty();
    }

    private void empty(String group) {
        jdbc.sql("update cz_role_assignment set valid_to = ? where group_id = ?")
                .params(LONG_PAST, group)
                .update();
    }

    private List<String> owners() {
        return jdbc.sql("select owner from cz_inbox where path = ? and task_key = 'Task_SetCalendar'")
                .param(PATH)
                .query(String.class)
                .list();
    }

    private static Answer mend(Visitor visitor, Answer page) {
        return visitor.send(Visitor.form(page.page(), "form[action^=/da-sistemare]"), Map.of());
    }

    private Visitor signedIn(String username) {
        return Visitor.signedIn("http://localhost:" + port, username, "concerto-di-zona");
    }
}
