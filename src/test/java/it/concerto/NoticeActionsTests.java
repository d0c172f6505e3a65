package it.concerto;

import static it.concerto.testing.RunningNotice.answer;
import static it.concerto.testing.RunningNotice.as;
import static it.concerto.testing.RunningNotice.form;
import static it.concerto.testing.RunningNotice.keys;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.MovableClock;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the office does to a running notice outside of its tasks: the deadline moves (X3), a participant leaves (S18). */
@WholePathTest
class NoticeActionsTests {

    private static final Map<String, String> TO_THE_TENTH = Map.of(
            "deadline",
            "2022-06-10T12:00",
            "reason",
            "Poche adesioni per l'area A7.",
            "act",
            "Nota del Presidente prot. 77 del 7/6/2022");

    @Autowired
    RunningNotice notices;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    @Test
    @DisplayName("X3 an extension moves the timer, tells everybody concerned and stands in the story of the path")
    void extendsADeadline() throws Exception {
        var ensemble = notices.open(port, "X1");
        var head = as(ensemble, "UDPRESP");
        notices.register(ensemble, 1, "2022-05-30T10:00", "2022-05-30T10:01");
        clock.set("2022-06-06T09:00");
        assertThat(head.get("/percorsi/CASARANO-PDZ-X1")
                        .page()
                        .select(".cz-path-actions a")
                        .eachAttr("href"))
                .contains("/percorsi/CASARANO-PDZ-X1/avviso/proroga");

        var path = head.send(form(head, "/percorsi/CASARANO-PDZ-X1/avviso/proroga"), TO_THE_TENTH);

        assertThat(path.page().location()).endsWith("/percorsi/CASARANO-PDZ-X1");
        assertThat(path.page().select(".cz-events").text())
                .contains("Scadenza dell’avviso prorogata dal 8 giugno 2022, 12:00 al 10 giugno 2022, 12:00")
                .contains("Poche adesioni per l'area A7.")
                .contains("Nota del Presidente prot. 77")
                .contains("Enea Nardone");
        assertThat(head.get("/percorsi/CASARANO-PDZ-X1?lingua=en").text())
                .contains("Deadline of the notice extended from 8 June 2022, 12:00 to 10 June 2022, 12:00");
        assertThat(timer("CASARANO-PDZ-X1")).isEqualTo(Instant.parse("2022-06-10T10:00:59.999Z"));
        assertThat(mails("CASARANO-PDZ-X1", "notice-extended-%"))
                .containsExactlyInAnyOrder("caritas@example.org", "associazione1@example.org");
    }

    @Test
    @DisplayName("X3 everybody reads on the notice why its deadline moved, and the signed act")
    void tellsThePublicWhyTheDeadlineMoved() throws Exception {
        var ensemble = notices.open(port, "X9");
        var head = as(ensemble, "UDPRESP");
        var citizen = Visitor.anonymous("http://localhost:" + port);
        assertThat(citizen.get("/avvisi/CASARANO-PDZ-X9").page().select("#proroghe"))
                .isEmpty();
        clock.set("2022-06-06T09:00");
        var act = "%PDF-1.4 nota firmata".getBytes(StandardCharsets.UTF_8);

        head.send(
                form(head, "/percorsi/CASARANO-PDZ-X9/avviso/proroga"),
                TO_THE_TENTH,
                Map.of("signed/nota-77.pdf", act),
                null);

        var notice = citizen.get("/avvisi/CASARANO-PDZ-X9").page();
        assertThat(notice.select("section[aria-labelledby=proroghe]").text())
                .contains("Prorogata dal 8 giugno 2022, 12:00 al 10 giugno 2022, 12:00")
                .contains("Poche adesioni per l'area A7.")
                .contains("Nota del Presidente prot. 77");
        var file = notice.select("section[aria-labelledby=proroghe] a").attr("href");
        assertThat(file).contains("/avvisi/CASARANO-PDZ-X9/atti/");
        assertThat(citizen.get(file.replaceAll("[0-9a-f]{64}", "b".repeat(64))).status())
                .isEqualTo(404);
        assertThat(head.get("/percorsi/CASARANO-PDZ-X9")
                        .page()
                        .select("section[aria-labelledby=documents]")
                        .text())
                .contains("Proroga dell'avviso: Nota del Presidente prot. 77");
    }

    @Test
    @DisplayName("BR-21 a published deadline never moves back; BR-19 nor beyond the first table; what was typed stays")
    void refusesBesideTheField() throws Exception {
        var ensemble = notices.open(port, "X2");
        var head = as(ensemble, "UDPRESP");
        var page = "/percorsi/CASARANO-PDZ-X2/avviso/proroga";

        for (var wrong : List.of("2022-06-07T12:00", "2022-06-13T10:00")) {
            var refused = head.send(
                    form(head, page),
                    Map.of("deadline", wrong, "reason", "Motivo che resta scritto.", "act", "Nota prot. 5"));

            assertThat(refused.status()).isEqualTo(200);
            assertThat(refused.page()
                            .select("[name=deadline][aria-invalid=true]")
                            .val())
                    .isEqualTo(wrong);
            assertThat(refused.page().select("[name=reason]").text()).isEqualTo("Motivo che resta scritto.");
            assertThat(refused.page().select("[name=act]").val()).isEqualTo("Nota prot. 5");
        }
        assertThat(timer("CASARANO-PDZ-X2")).isEqualTo(Instant.parse("2022-06-08T10:00:59.999Z"));
        assertThat(mails("CASARANO-PDZ-X2", "notice-extended-%")).isEmpty();
    }

    @Test
    @DisplayName("BR-01 others of the Ambito are kept out, another Ambito finds nothing, whatever they send")
    void keepsOthersOut() throws Exception {
        var ensemble = notices.open(port, "X3");
        var page = "/percorsi/CASARANO-PDZ-X3/avviso/proroga";
        var form = form(as(ensemble, "UDPRESP"), page);

        for (var role : List.of("UDP", "RAG", "AUD", "REF")) {
            var other = as(ensemble, role);
            assertThat(other.get(page).status()).as(role).isEqualTo(403);
            assertThat(other.forge(form).status()).as(role).isEqualTo(403);
            assertThat(other.get("/percorsi/CASARANO-PDZ-X3").page().select(".cz-path-actions a[href$=proroga]"))
                    .isEmpty();
        }
        var stranger = ensemble.as(ensemble.member("PUTIGNANO_PRES", 0));
        assertThat(stranger.get(page).status()).isEqualTo(404);
        assertThat(stranger.forge(form).status()).isEqualTo(404);
        assertThat(timer("CASARANO-PDZ-X3")).isEqualTo(Instant.parse("2022-06-08T10:00:59.999Z"));
    }

    @Test
    @DisplayName("X3 only the President opens again what is over; who came late until the new deadline is in time")
    void opensTheNoticeAgain() throws Exception {
        var ensemble = notices.open(port, "X4");
        notices.register(ensemble, 2, "2022-06-08T12:01", "2022-06-08T12:02");
        notices.runDueJobs("CASARANO-PDZ-X4");
        assertThat(keys(ensemble)).contains("Task_ListAdmitted").doesNotContain("Task_CheckManifestation");
        var page = "/percorsi/CASARANO-PDZ-X4/avviso/proroga";
        assertThat(as(ensemble, "UDPRESP").get(page).status()).isEqualTo(403);
        var president = as(ensemble, "PRES");

        var path = president.send(form(president, page), TO_THE_TENTH);

        assertThat(path.page().select(".cz-events").text()).contains("Termini dell’avviso riaperti");
        assertThat(keys(ensemble)).contains("Task_CheckManifestation").doesNotContain("Task_ListAdmitted");
        assertThat(timer("CASARANO-PDZ-X4")).isEqualTo(Instant.parse("2022-06-10T10:00:59.999Z"));
        answer(ensemble, "Task_CheckManifestation");
        assertThat(jdbc.sql("select status from cz_manifestation where path = 'CASARANO-PDZ-X4'")
                        .query(String.class)
                        .list())
                .containsExactly("ADMITTED");
    }

    @Test
    @DisplayName("X3 the list of the admitted closes the notice for good")
    void endsWithTheList() throws Exception {
        var ensemble = notices.open(port, "X5");
        clock.set("2022-06-08T12:05");
        notices.runDueJobs("CASARANO-PDZ-X5");
        answer(ensemble, "Task_ListAdmitted");

        assertThat(as(ensemble, "PRES")
                        .get("/percorsi/CASARANO-PDZ-X5/avviso/proroga")
                        .status())
                .isEqualTo(403);
    }

    private Instant timer(String path) {
        var instance = jdbc.sql(
                        "select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ? and PROC_DEF_ID_ like 'Registration%'")
                .param(path)
                .query(String.class)
                .single();
        return jobs.createJobQuery()
                .processInstanceId(instance)
                .activityId("Event_DeadlineReached")
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private List<String> mails(String path, String event) {
        return jdbc.sql("select recipient_email from cz_mail where path = ? and event like ?")
                .params(path, event)
                .query(String.class)
                .list();
    }
}
