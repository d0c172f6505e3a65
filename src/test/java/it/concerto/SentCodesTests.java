package it.concerto;

import static it.concerto.testing.RunningNotice.answer;
import static it.concerto.testing.RunningNotice.as;
import static it.concerto.testing.RunningNotice.form;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.Ensemble;
import it.concerto.testing.Manifestation;
import it.concerto.testing.MovableClock;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import it.concerto.workflow.Processes;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever sent nothing through the portal reads the minutes, too: with a code by mail, a link, or an account (C5). */
@WholePathTest
class SentCodesTests {

    private static final String DOOR = "/avvisi/ricevuta";
    private static final String FORM = "form[action*=/verbali/]";
    private static final Pattern CODE = Pattern.compile("(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}");

    @Autowired
    RunningNotice notices;

    @Autowired
    Processes processes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    @Test
    @DisplayName("C5 M04 who wrote by e-mail has a code sent, reads the draft and remarks on it")
    void sendsACodeToWhoWroteByMail() throws Exception {
        var ensemble = notices.open(port, "K1");
        clock.set("2022-05-30T10:01");
        new Manifestation(1, List.of(Map.entry("A2", "Ada Conte")), "2022-05-30T10:00")
                .register(as(ensemble, "UDP"), ensemble.path());
        answer(ensemble, "Task_CheckManifestation");
        notices.runDueJobs(ensemble.path());
        assertThat(bodies(ensemble, "M04")).singleElement().asString().contains(DOOR + "/codice");
        drafted(ensemble, 3);

        var visitor = anonymous();
        var wrong = ask(visitor, "1", "altri@example.org");
        var right = ask(visitor, "1", "Associazione1@example.org");
        assertThat(right.page().select("main, .alert").text())
                .as("nobody learns whether they belong together")
                .isEqualTo(wrong.page().select("main, .alert").text());
        ask(visitor, "1", "associazione1@example.org");
        var sent = mails(ensemble, "manifestation-1-code-%");
        assertThat(sent).as("one mail, though asked twice").hasSize(1);

        var shown = as(ensemble, "UDP").get("/posta/" + sent.get(0));
        assertThat(shown.text()).contains("Codice di ricevuta: ••••").doesNotContainPattern(CODE);
        var door = Visitor.form(right.page(), "form:has([name=codice])");
        assertThat(visitor.send(door, Map.of("codice", code(sent.get(0))))
                        .page()
                        .select("a[href=/avvisi/ricevuta/verbali/3]"))
                .hasSize(1);
        var minutes = visitor.get("/avvisi/ricevuta/verbali/3").page();
        var remarked = visitor.send(Visitor.form(minutes, FORM), Map.of("text", "Manca il nostro servizio."));
        assertThat(remarked.page().select("main").text()).contains("Manca il nostro servizio.");
    }

    @Test
    @DisplayName(
            "C5 M08 who has an account signs in; who was convened by name gets a link that opens these minutes only")
    void leadsEachToWhatIsTheirs() throws Exception {
        var ensemble = notices.open(port, "K2");
        clock.set("2022-05-30T10:01");
        jdbc.sql("update cz_session_arrangement set convened_guests = 'CGIL Lecce <cgil@example.org>'"
                        + " where path = ? and number = 1")
                .param(ensemble.path())
                .update();
        drafted(ensemble, 1);

        var page = "/percorsi/" + ensemble.path() + "/sessioni/1/verbale";
        assertThat(bodies(ensemble, "M08"))
                .filteredOn(body -> body.contains(page))
                .isNotEmpty();
        assertThat(as(ensemble, "SSP").get(page).page().select("main").text()).contains("martedì");
        assertThat(as(ensemble, "RAG").get(page).status()).isEqualTo(403);
        assertThat(ensemble.as(ensemble.member("PUTIGNANO_SSP", 0)).get(page).status())
                .isEqualTo(404);

        var union = anonymous();
        var read = union.get(linkFor("cgil@example.org"));
        assertThat(read.page().location()).endsWith("/avvisi/lettura");
        assertThat(read.page().select("main").text()).contains("martedì", "rispondi all’e-mail");
        assertThat(read.page().select(FORM)).isEmpty();
        assertThat(union.get(DOOR).page().select("[name=codice]")).hasSize(1);
        assertThat(union.get("/avvisi/lettura/documenti/" + "a".repeat(64)).status())
                .isEqualTo(404);
        assertThat(anonymous().get("/avvisi/lettura").status()).isEqualTo(404);
        assertThat(anonymous()
                        .get("/avvisi/lettura/" + "0000-".repeat(6) + "0000")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("M-5 the link of a participant who withdraws opens nothing more, nor does the page that is open")
    void endsWithTheParticipant() throws Exception {
        var ensemble = notices.open(port, "K3");
        clock.set("2022-05-30T10:01");
        new Manifestation(1, List.of(Map.entry("A2", "Ada Conte")), "2022-05-30T10:00")
                .register(as(ensemble, "UDP"), ensemble.path());
        answer(ensemble, "Task_CheckManifestation");
        notices.runDueJobs(ensemble.path());
        drafted(ensemble, 3);
        var link = linkFor("delegata1@example.org");
        var reader = anonymous();
        assertThat(reader.get(link).page().select("main").text()).contains("martedì");
        assertThat(reader.get("/avvisi/lettura").status()).isEqualTo(200);

        var official = as(ensemble, "UDP");
        official.send(
                form(official, "/percorsi/" + ensemble.path() + "/manifestazioni/1/ritiro"),
                Map.of("reason", "Non operiamo più nell'area.", "confirmed", "true"));

        assertThat(reader.get("/avvisi/lettura").status()).isEqualTo(404);
        var asked = reader.get("/avvisi/ricevuta/verbali/3").page();
        assertThat(asked.location()).as("asked for a receipt").endsWith("/avvisi/ricevuta");
        assertThat(asked.text()).doesNotContain("martedì");
        assertThat(anonymous().get(link).status()).isEqualTo(404);
    }

    private Visitor.Answer ask(Visitor visitor, String number, String address) {
        var form = Visitor.form(visitor.get(DOOR + "/codice").page(), "form:has([name=numero])");
        return visitor.send(form, Map.of("numero", number, "indirizzo", address));
    }

    /** The draft goes out on 30 May: remarks are in time until 4 June. */
    private void drafted(Ensemble ensemble, int session) throws Exception {
        var held =
                Map.<String, Object>of("session", String.valueOf(session), "minutesDue", "2022-06-30T23:59:59+02:00");
        processes.start("MinutesProcess", AmbitoCode.of("CASARANO"), ensemble.path(), held);
        ensemble.part("Task_DraftMinutes", Map.of("result", "AGREED", "agreements", "Lo sportello apre il martedì."));
        answer(ensemble, "Task_DraftMinutes");
    }

    private List<String> mails(Ensemble ensemble, String event) {
        return jdbc.sql("select id from cz_mail where path = ? and event like ?")
                .params(ensemble.path(), event)
                .query(String.class)
                .list();
    }

    private List<String> bodies(Ensemble ensemble, String code) {
        return jdbc.sql("select body_text from cz_mail where path = ? and code = ?")
                .params(ensemble.path(), code)
                .query(String.class)
                .list();
    }

    private String code(String mail) {
        var body = jdbc.sql("select body_text from cz_mail where id = ?")
                .param(mail)
                .query(String.class)
                .single();
        var code = CODE.matcher(body);
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private String linkFor(String address) {
        return "/avvisi/lettura/"
                + code(jdbc.sql("select id from cz_mail where recipient_email = ? and code = 'M08'")
                        .param(address)
                        .query(String.class)
                        .single());
    }

    private Visitor anonymous() {
        return Visitor.anonymous("http://localhost:" + port);
    }
}
