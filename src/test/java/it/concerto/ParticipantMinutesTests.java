package it.concerto;

import static it.concerto.testing.RunningNotice.answer;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.files.FileStore;
import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.HandedPapers;
import it.concerto.participation.notice.Calendars;
import it.concerto.path.PathId;
import it.concerto.testing.Ensemble;
import it.concerto.testing.MovableClock;
import it.concerto.testing.PathParts;
import it.concerto.testing.PublicForm;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import it.concerto.workflow.Processes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Participants without an account read the minutes of their sessions and remark on them (C5). */
@WholePathTest
class ParticipantMinutesTests {

    private static final String PATH = "CASARANO-PDZ-M1";
    private static final String FORM = "form[action*=/verbali/]";
    private static final Map<String, String> REMARK =
            Map.of("page", "Accordi", "text", "Lo sportello apre il mercoledì.");

    @Autowired
    RunningNotice notices;

    @Autowired
    Calendars calendars;

    @Autowired
    HandedPapers papers;

    @Autowired
    FileStore files;

    @Autowired
    Processes processes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    @Test
    @DisplayName("C5 who was convened reads the draft with the code of the receipt, and the remark is answered in C6")
    void aParticipantReadsTheDraftAndRemarksOnIt() throws Exception {
        var ensemble = notices.open(port, "M1");
        var ours = express(PublicForm.organisation(Map.of("pactAccepted", List.of("true"))));
        var theirs = express(citizenOfAnotherArea());
        answer(ensemble, "Task_CheckManifestation");
        answer(ensemble, "Task_CheckManifestation");
        var page = "/avvisi/ricevuta/verbali/" + drafted(ensemble);

        var delegate = anonymous().get(linkOfM08(ours)).page();
        assertThat(delegate.location())
                .as("the link of the mail is spent in the address")
                .endsWith(page);
        assertThat(delegate.select(FORM)).hasSize(1);
        var visitor = opened("/avvisi/ricevuta", ours);
        var text = read(visitor.get("/avvisi/ricevuta").page(), page, visitor);
        assertThat(text.select("main").text())
                .contains("giugno 2022", "Ambito Territoriale Sociale di Casarano", "Esito: Accordo raggiunto")
                .contains("Posizioni espresse Nessuna")
                .contains("Lo sportello apre il martedì.");
        var stranger = opened("/avvisi/ricevuta", theirs);
        assertThat(stranger.get("/avvisi/ricevuta").page().select("a[href*=/verbali/]"))
                .isEmpty();
        assertThat(stranger.get(page).status()).isEqualTo(404);
        assertThat(anonymous().get(page).page().text())
                .contains("Codice di ricevuta")
                .doesNotContain("martedì");

        visitor.send(Visitor.form(text, FORM), Map.of("text", ""));
        visitor.send(Visitor.form(text, FORM), REMARK);
        assertThat(visitor.send(Visitor.form(text, FORM), REMARK).page().text())
                .contains("Accordi: Lo sportello apre il mercoledì.");
        for (int number = 2; number <= 10; number++) {
            visitor.send(Visitor.form(text, FORM), Map.of("text", "Osservazione " + number));
        }
        assertThat(visitor.send(Visitor.form(text, FORM), Map.of("text", "Una di troppo"))
                        .page()
                        .select(".alert-danger")
                        .text())
                .contains("Hai già scritto 10 osservazioni");
        clock.set("2022-06-05T09:00");
        var late = visitor.send(Visitor.form(text, FORM), Map.of("text", "Un’altra cosa."));
        assertThat(late.page().select(".alert-danger").text()).contains("non è più in tempo");
        assertThat(visitor.get(page).page().select(FORM)).isEmpty();
        assertThat(remarks()).isEqualTo(10);

        notices.runDueJobs(PATH);
        ensemble.part("Task_CloseMinutes", (form, time) -> {
            var answers = new LinkedHashMap<String, Object>(PathParts.ticked(form, "observations", "accepted"));
            answers.put("observations.0.text", "Lo sportello apre di mercoledì.");
            return answers;
        });
        answer(ensemble, "Task_CloseMinutes");
        assertThat(visitor.get(page).page().select("main").text())
                .contains("si raccolgono le firme")
                .matches("(?:.*?Accolta nel verbale){10}.*");
        assertThat(visitor.send(Visitor.form(text, FORM), REMARK).page().text()).contains("il verbale è chiuso");
        readsThePapersOfThePath(visitor);
    }

    private void readsThePapersOfThePath(Visitor visitor) {
        var outcome = files.store("esito.html", "<p>Accordo sui nidi</p>".getBytes());
        papers.hand(PathId.of(PATH), new HandedPapers.Paper("Verbale di esito", outcome));
        papers.hand(PathId.of(PATH), new HandedPapers.Paper("Verbale di esito", outcome));

        var links = visitor.get("/avvisi/ricevuta").page().select("a[href*=/documenti/]");

        assertThat(links.eachText()).containsExactly("Verbale di esito");
        assertThat(visitor.get(links.attr("href")).page().text()).contains("Accordo sui nidi");
        assertThat(anonymous().get(links.attr("href")).status()).isEqualTo(404);
    }

    private static Map<String, Object> citizenOfAnotherArea() {
        var citizen = new LinkedHashMap<>(PublicForm.citizen());
        citizen.put("areas.0.area", "A2");
        citizen.put("pactAccepted", List.of("true"));
        citizen.put("email", "mario.rossi@example.org");
        return citizen;
    }

    /** Sends the public form; returns the code of the receipt. */
    private String express(Map<String, Object> answers) {
        var visitor = anonymous();
        var form =
                PublicForm.on(visitor.get("/avvisi/" + PATH + "/manifestazione").page());
        return visitor.send(form, answers).page().select(".cz-code").text().replace(" ", "");
    }

    /** The draft goes out on 30 May: remarks are in time until 4 June. Returns the number of the session about area A1. */
    private int drafted(Ensemble ensemble) throws Exception {
        var session = calendars.of(PathId.of(PATH)).stream()
                .filter(one ->
                        one.plan().areas().contains("A1") && !one.plan().areas().contains("A2"))
                .findFirst()
                .orElseThrow()
                .number();
        clock.set("2022-05-30T10:01");
        processes.start(
                "MinutesProcess",
                AmbitoCode.of("CASARANO"),
                PATH,
                Map.of("session", String.valueOf(session), "minutesDue", "2022-06-30T23:59:59+02:00"));
        ensemble.part("Task_DraftMinutes", Map.of("result", "AGREED", "agreements", "Lo sportello apre il martedì."));
        answer(ensemble, "Task_DraftMinutes");
        return session;
    }

    /** Where M08 leads; it does not hold the code. */
    private String linkOfM08(String code) {
        var body = jdbc.sql("select body_text from cz_mail where path = ? and code = 'M08'")
                .param(PATH)
                .query(String.class)
                .single();
        assertThat(body).doesNotContain(code.substring(0, 4));
        var link = Pattern.compile("https?://[^/\\s]+(/avvisi/\\S+)").matcher(body);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** A new browser in which the code is typed. */
    private Visitor opened(String door, String code) {
        var visitor = anonymous();
        var form = Visitor.form(visitor.get(door).page(), "form:has([name=codice])");
        assertThat(visitor.send(form, Map.of("codice", code)).page().select(".cz-code"))
                .hasSize(1);
        return visitor;
    }

    private static Document read(Document receipt, String page, Visitor visitor) {
        assertThat(receipt.select("a[href=" + page + "]")).hasSize(1);
        return visitor.get(page).page();
    }

    private int remarks() {
        return jdbc.sql("select count(*) from cz_minutes_remark where path = ?")
                .param(PATH)
                .query(Integer.class)
                .single();
    }

    private Visitor anonymous() {
        return Visitor.anonymous("http://localhost:" + port);
    }
}
