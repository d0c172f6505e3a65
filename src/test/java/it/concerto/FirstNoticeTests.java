package it.concerto;

import static it.concerto.testing.RunningNotice.answer;
import static it.concerto.testing.RunningNotice.as;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.Ensemble;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first notice of an Ambito, whose directory is empty. */
@WholePathTest
class FirstNoticeTests {

    private static final Map<String, String> DRAFT = Map.of("contact", "Ufficio di Piano");

    @Autowired
    RunningNotice notices;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    @DisplayName("B2, B4 warn that there is nobody to write to, and stop nobody; M03 to nobody is told in words")
    void goesToNobodyWithOpenEyes() throws Exception {
        var ensemble = notices.begin(port, "F1").part("Task_DraftNotice", DRAFT);
        assertThat(page(ensemble, "Task_DraftNotice").select("main").text())
                .contains("Nell’elenco dell’Ambito non c’è ancora nessuno a cui scrivere.");
        answer(ensemble, "Task_DraftNotice");
        answer(ensemble, "Task_ApproveNotice");
        assertThat(page(ensemble, "Task_ProtocolNotice").select("main").text())
                .contains("L’elenco di chi riceve l’avviso è vuoto")
                .contains("Puoi pubblicarlo lo stesso all’albo e sul sito, oppure aggiungere qui");

        publish(ensemble);

        assertThat(written(ensemble)).isEmpty();
        assertThat(story(ensemble)).contains("Avviso pubblicato senza inviarlo a nessuno", "Invio automatico");
        assertThat(as(ensemble, "UDPRESP")
                        .get("/percorsi/CASARANO-PDZ-F1?lingua=en")
                        .text())
                .contains("Notice published and sent to nobody");
    }

    @Test
    @DisplayName("B4 whoever is added at last is written to (M03)")
    void goesToWhomTheOfficeAddsAtLast() throws Exception {
        var ensemble = notices.begin(port, "F2")
                .part("Task_DraftNotice", DRAFT)
                .rows("Task_ProtocolNotice", "invited")
                .part(
                        "Task_ProtocolNotice",
                        Map.of("invited.0.name", "Il Ponte", "invited.0.email", "ponte@example.org"));
        answer(ensemble, "Task_DraftNotice");
        answer(ensemble, "Task_ApproveNotice");

        publish(ensemble);

        assertThat(written(ensemble)).containsExactly("ponte@example.org");
        assertThat(story(ensemble)).contains("Avviso pubblicato e inviato a un solo destinatario");
    }

    @Test
    @DisplayName("B2, B4 say nothing where somebody is invited; the story tells how many were written to (M03)")
    void tellsHowManyWereWrittenTo() throws Exception {
        var ensemble = notices.begin(port, "F3");
        invite("caritas@example.org", "ponte@example.org");
        ensemble.part("Task_DraftNotice", DRAFT);
        assertThat(page(ensemble, "Task_DraftNotice").select("main").text()).doesNotContain("nessuno a cui scrivere");
        answer(ensemble, "Task_DraftNotice");
        answer(ensemble, "Task_ApproveNotice");
        assertThat(page(ensemble, "Task_ProtocolNotice").select("main").text()).doesNotContain("A chi si invia");

        publish(ensemble);

        assertThat(written(ensemble)).containsExactly("caritas@example.org", "ponte@example.org");
        assertThat(story(ensemble)).contains("Avviso pubblicato e inviato a 2 destinatari");
    }

    @Test
    @DisplayName("M03 goes to nobody whom the office took off the list")
    void writesToNobodyWhoWasTakenOff() throws Exception {
        var ensemble = notices.begin(port, "F4");
        invite("caritas@example.org");
        var office = as(ensemble, "UDP");
        ensemble.part("Task_DraftNotice", DRAFT);
        var emptied = office.send(
                        Visitor.form(page(ensemble, "Task_DraftNotice"), "form.cz-answer"),
                        Map.of(),
                        Map.of(),
                        "_remove.invited.0")
                .page();
        assertThat(emptied.select("main").text()).contains("nessuno a cui scrivere");
        office.send(
                Visitor.form(emptied, "form.cz-answer"),
                Map.of("text", "L’Ambito invita chi opera nel territorio.", "contact", "Ufficio di Piano"));
        answer(ensemble, "Task_ApproveNotice");

        publish(ensemble);

        assertThat(written(ensemble)).isEmpty();
        assertThat(story(ensemble)).contains("Avviso pubblicato senza inviarlo a nessuno");
    }

    /** Those whom an earlier notice of the Ambito was sent to. */
    private void invite(String... addresses) {
        for (var address : addresses) {
            jdbc.sql("insert into cz_notice_invited values ('CASARANO-PDZ-IV', ?, 'CASARANO', 'Ente invitato')")
                    .param(address)
                    .update();
        }
    }

    private void publish(Ensemble ensemble) {
        answer(ensemble, "Task_ProtocolNotice");
        notices.runDueJobs(ensemble.path());
    }

    private List<String> written(Ensemble ensemble) {
        return jdbc.sql("select recipient_email from cz_mail where path = ? and code = 'M03' order by 1")
                .param(ensemble.path())
                .query(String.class)
                .list();
    }

    private static String story(Ensemble ensemble) {
        return as(ensemble, "UDPRESP")
                .get("/percorsi/" + ensemble.path())
                .page()
                .select(".cz-events")
                .text();
    }

    /** What the office sees of a task that it has in hand. */
    private static Document page(Ensemble ensemble, String key) {
        var task = ensemble.waiting().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
        var office = as(ensemble, "UDP");
        var page = office.get("/attivita/" + task.task()).page();
        var claim = page.selectFirst("form.cz-claim-first");
        return claim == null
                ? page
                : office.send(Visitor.form(page, "form.cz-claim-first"), Map.of())
                        .page();
    }
}
