package it.concerto;

import static it.concerto.testing.RunningNotice.answer;
import static it.concerto.testing.RunningNotice.form;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.files.FileStore;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.signatures.SignatureRounds;
import it.concerto.testing.Ensemble;
import it.concerto.testing.Manifestation;
import it.concerto.testing.MovableClock;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import it.concerto.workflow.Processes;
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

/** What the office does outside of tasks to sessions, minutes and signatures; session 3 is the first table, 13 June 2022 at nine, area A2. */
@WholePathTest
class SessionActionsTests {

    @Autowired
    RunningNotice notices;

    @Autowired
    Processes processes;

    @Autowired
    SignatureRounds rounds;

    @Autowired
    FileStore files;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    @Test
    @DisplayName("X3 M07 a session moves: timer, convocation with a higher sequence each time, story of the path")
    void movesASession() throws Exception {
        var ensemble = awaited("S1");
        var official = as(ensemble, "UDP");
        var page = "/percorsi/CASARANO-PDZ-S1/sessioni/3/sposta";
        assertThat(official.get("/percorsi/CASARANO-PDZ-S1/sessioni").page().select("a[href=" + page + "]"))
                .hasSize(1);

        var path = official.send(form(official, page), to("2022-06-17", "Sala consiliare"));
        official.send(form(official, page), to("2022-06-20", "Sala consiliare"));

        assertThat(path.page().location()).endsWith("/percorsi/CASARANO-PDZ-S1");
        assertThat(official.get("/percorsi/CASARANO-PDZ-S1")
                        .page()
                        .select(".cz-events")
                        .text())
                .contains("spostata dal 13 giugno 2022, 09:00 al 17 giugno 2022, 10:00")
                .contains("spostata dal 17 giugno 2022, 10:00 al 20 giugno 2022, 10:00")
                .contains("la sede cambia")
                .contains("La sala non è più disponibile.");
        assertThat(timer("CASARANO-PDZ-S1")).isEqualTo(Instant.parse("2022-06-20T08:00:00Z"));
        assertThat(invitations("CASARANO-PDZ-S1", "session-3-move-1"))
                .singleElement()
                .asString()
                .contains("SEQUENCE:1");
        assertThat(invitations("CASARANO-PDZ-S1", "session-3-move-2"))
                .singleElement()
                .asString()
                .contains("SEQUENCE:2");
    }

    @Test
    @DisplayName(
            "BR-32 BR-34 BR-19 what the calendar says of the new date stands beside its field, what was typed stays")
    void refusesBesideTheField() throws Exception {
        var ensemble = awaited("S2");
        var official = as(ensemble, "UDP");
        var page = "/percorsi/CASARANO-PDZ-S2/sessioni/3/sposta";
        var crowded = Map.of("day", "2022-06-14", "reason", "Motivo che resta scritto.");
        var backwards =
                Map.of("day", "2022-06-17", "from", "13:00", "to", "09:00", "reason", "Motivo che resta scritto.");
        var tooEarly = Map.of("day", "2022-06-07", "reason", "Motivo che resta scritto.");

        assertThat(refused(official, page, crowded, "confirmed")).isEqualTo("Motivo che resta scritto.");
        assertThat(refused(official, page, backwards, "to")).isEqualTo("Motivo che resta scritto.");
        assertThat(refused(official, page, tooEarly, "day")).isEqualTo("Motivo che resta scritto.");
        assertThat(timer("CASARANO-PDZ-S2")).isEqualTo(Instant.parse("2022-06-13T07:00:00Z"));

        var confirmed = official.send(
                form(official, page),
                Map.of("day", "2022-06-14", "reason", "La sede ha due sale.", "confirmed", "true"));
        assertThat(confirmed.page().location()).endsWith("/percorsi/CASARANO-PDZ-S2");
    }

    @Test
    @DisplayName("3.c within 24 hours nobody can be told any more: the session is held")
    void doesNotMoveWhatStartsTomorrow() throws Exception {
        var ensemble = awaited("S3");
        var official = as(ensemble, "UDPRESP");
        var page = "/percorsi/CASARANO-PDZ-S3/sessioni/3/sposta";
        clock.set("2022-06-12T09:01");

        var refused = official.send(form(official, page), to("2022-06-17", "Sala consiliare"));

        assertThat(refused.page().select("#forms-problems").text()).contains("24 ore");
        clock.set("2022-06-13T09:01");
        assertThat(official.get(page).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("BR-01 others of the Ambito are kept out, another Ambito finds nothing")
    void keepsOthersOut() throws Exception {
        var ensemble = awaited("S4");
        var page = "/percorsi/CASARANO-PDZ-S4/sessioni/3/sposta";

        for (var role : List.of("FAC", "RAG", "AUD")) {
            assertThat(as(ensemble, role).get(page).status()).as(role).isEqualTo(403);
            assertThat(as(ensemble, role)
                            .get("/percorsi/CASARANO-PDZ-S4/sessioni")
                            .page()
                            .select("a[href$=sposta]"))
                    .isEmpty();
        }
        var stranger = ensemble.as(ensemble.member("PUTIGNANO_UDP", 0));
        assertThat(stranger.get(page).status()).isEqualTo(404);
        assertThat(stranger.get("/percorsi/CASARANO-PDZ-S4/sessioni").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("C5 a remark that arrives within five days waits for its answer at the closing of the minutes")
    void registersARemarkOnDraftMinutes() throws Exception {
        var ensemble = drafted("R1");
        var official = as(ensemble, "UDP");
        var page = "/percorsi/CASARANO-PDZ-R1/verbali/3/osservazione";
        assertThat(official.get("/percorsi/CASARANO-PDZ-R1/verbali").page().select("a[href=" + page + "]"))
                .hasSize(1);
        clock.set("2022-06-08T09:00");

        var late = official.send(form(official, page), remark("2022-06-05T09:00"));
        assertThat(late.page().select("[name=receivedAt][aria-invalid=true]")).hasSize(1);
        assertThat(late.page().select("[name=text]").text()).isEqualTo("Manca la nostra proposta.");
        var listed = official.send(form(official, page), remark("2022-06-03T09:00"));

        assertThat(listed.page().select("main").text())
                .contains("Caritas diocesana")
                .contains("p. 2");
        notices.runDueJobs("CASARANO-PDZ-R1");
        var closing = ensemble.waiting().stream()
                .filter(task -> task.key().equals("Task_CloseMinutes"))
                .findFirst()
                .orElseThrow();
        var facilitator = as(ensemble, "FAC");
        assertThat(facilitator.get("/attivita/" + closing.task()).text()).contains("p. 2: Manca la nostra proposta.");
    }

    @Test
    @DisplayName("BR-01 nobody else registers remarks")
    void keepsOthersFromRemarking() throws Exception {
        var ensemble = drafted("R2");
        var page = "/percorsi/CASARANO-PDZ-R2/verbali/3/osservazione";

        assertThat(as(ensemble, "REF").get(page).status()).isEqualTo(403);
        assertThat(ensemble.as(ensemble.member("PUTIGNANO_UDP", 0)).get(page).status())
                .isEqualTo(404);
        assertThat(as(ensemble, "UDP").get(page.replace("/3/", "/4/")).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("X2 a signer who is gone is replaced: the request goes over, what others signed stays")
    void replacesASigner() throws Exception {
        var ensemble = signing("F1");
        var head = as(ensemble, "UDPRESP");
        var gone = ensemble.member("CASARANO_REF", 0);
        var successor = ensemble.member("CASARANO_REF", 2);
        var page = replacementPage(head, "F1", 0);

        var refused = head.send(form(head, page), Map.of("reason", "Non è più in carica.", "act", "Nota 9"));
        assertThat(refused.page().select("[name=successor][aria-invalid=true]")).hasSize(1);
        assertThat(refused.page().select("[name=act]").val()).isEqualTo("Nota 9");
        var path = head.send(
                form(head, page),
                Map.of("successor", successor, "reason", "Non è più in carica.", "act", "Nota prot. 9 del 3/6/2022"));

        assertThat(path.page().select(".cz-events").text())
                .contains("Firma di «Verbale di prova»")
                .contains("subentra a")
                .contains("Nota prot. 9");
        assertThat(ensemble.waiting())
                .extracting(Ensemble.Waiting::owner)
                .contains("P:" + successor)
                .doesNotContain("P:" + gone);
        assertThat(jdbc.sql("select recipient_email from cz_mail where path = ? and code = 'M12'")
                        .param(ensemble.path())
                        .query(String.class)
                        .list())
                .hasSize(3);
        assertThat(head.get(page).status()).isEqualTo(404);
        ensemble.part("Task_SignDocument", Map.of("outcome", "SIGNED", "kind", "QUALIFIED"));
        answer(ensemble, "Task_SignDocument");
        answer(ensemble, "Task_SignDocument");
        assertThat(jdbc.sql("select status from cz_signature_round where path = ?")
                        .param(ensemble.path())
                        .query(String.class)
                        .single())
                .isEqualTo("COMPLETE");
    }

    @Test
    @DisplayName("BR-01 only the head of the office replaces signers")
    void keepsOthersFromReplacingSigners() throws Exception {
        var ensemble = signing("F2");
        var page = replacementPage(as(ensemble, "UDPRESP"), "F2", 0);

        assertThat(as(ensemble, "UDP").get(page).status()).isEqualTo(403);
        assertThat(ensemble.as(ensemble.member("PUTIGNANO_UDPRESP", 0))
                        .get(page)
                        .status())
                .isEqualTo(404);
    }

    private static Map<String, String> remark(String receivedAt) {
        return Map.of(
                "author",
                "Caritas diocesana",
                "page",
                "p. 2",
                "text",
                "Manca la nostra proposta.",
                "receivedAt",
                receivedAt);
    }

    /** The draft of the minutes of session 3 goes out on 30 May: remarks are in time until 4 June. */
    private Ensemble drafted(String number) throws Exception {
        var ensemble = notices.open(port, number);
        clock.set("2022-05-30T10:01");
        processes.start("MinutesProcess", AmbitoCode.of("CASARANO"), ensemble.path(), Map.of("session", "3"));
        ensemble.part("Task_DraftMinutes", Map.of("result", "AGREED"));
        answer(ensemble, "Task_DraftMinutes");
        return ensemble;
    }

    /** Two referents are asked to sign a document. */
    private Ensemble signing(String number) throws Exception {
        var ensemble = notices.open(port, number);
        var signers = List.of(ensemble.member("CASARANO_REF", 0), ensemble.member("CASARANO_REF", 1));
        var file = files.store("prova-%s.html".formatted(number), "<p>Prova</p>".getBytes(StandardCharsets.UTF_8));
        var round = rounds.open(PathId.of(ensemble.path()), "Verbale di prova", file, signers);
        processes.start(
                "SignaturesProcess", AmbitoCode.of("CASARANO"), ensemble.path(), Map.of("signatureRound", round));
        return ensemble;
    }

    private static String replacementPage(Visitor head, String number, int position) {
        return head.get("/percorsi/CASARANO-PDZ-" + number + "/firme")
                .page()
                .select("a[href*=/firme/]")
                .get(position)
                .attr("href");
    }

    /** One organisation is admitted to area A2, the table waits for its day. */
    private Ensemble awaited(String number) throws Exception {
        var ensemble = notices.open(port, number);
        clock.set("2022-05-30T10:01");
        new Manifestation(1, List.of(Map.entry("A2", "Ada Conte")), "2022-05-30T10:00")
                .register(as(ensemble, "UDP"), ensemble.path());
        answer(ensemble, "Task_CheckManifestation");
        processes.start("SessionProcess", AmbitoCode.of("CASARANO"), ensemble.path(), Map.of("session", "3"));
        answer(ensemble, "Task_PrepareMaterials");
        return ensemble;
    }

    private static Map<String, String> to(String day, String venue) {
        return Map.of("day", day, "from", "10:00", "venue", venue, "reason", "La sala non è più disponibile.");
    }

    /** @return the reason that the page still shows */
    private static String refused(Visitor visitor, String page, Map<String, String> wrong, String field) {
        var refused = visitor.send(form(visitor, page), wrong);
        assertThat(refused.page().select("[name=%s][aria-invalid=true]".formatted(field)))
                .as(refused.page().select("#forms-problems").text())
                .hasSize(1);
        return refused.page().select("[name=reason]").text();
    }

    private static Visitor as(Ensemble ensemble, String role) {
        return ensemble.as(ensemble.member("CASARANO_" + role, 0));
    }

    private Instant timer(String path) {
        var instance = jdbc.sql(
                        "select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ? and PROC_DEF_ID_ like 'SessionP%'")
                .param(path)
                .query(String.class)
                .single();
        return jobs.createJobQuery()
                .processInstanceId(instance)
                .activityId("Event_SessionDay")
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private List<String> invitations(String path, String event) {
        return jdbc.sql("select invitation from cz_mail where path = ? and event = ?")
                .params(path, event)
                .query(String.class)
                .list();
    }
}
