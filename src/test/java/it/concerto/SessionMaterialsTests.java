package it.concerto;

import static it.concerto.testing.RunningNotice.answer;
import static it.concerto.testing.RunningNotice.as;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.files.FileRef;
import it.concerto.files.FileStore;
import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.notice.Calendars;
import it.concerto.participation.session.AgendaPaper;
import it.concerto.path.PathId;
import it.concerto.reminders.Morning;
import it.concerto.testing.Ensemble;
import it.concerto.testing.Manifestation;
import it.concerto.testing.MovableClock;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What C1 prepares for session 3, the first table, and who reads it. */
@WholePathTest
class SessionMaterialsTests {

    private static final Pattern CODE = Pattern.compile("(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}");

    @Autowired
    RunningNotice notices;

    @Autowired
    Ensemble.Stage stage;

    @Autowired
    Calendars calendars;

    @Autowired
    AgendaPaper agenda;

    @Autowired
    FileStore files;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName(
            "C1 M07 the reminder leads a representative to agenda and data sheets of their table, and to no others")
    void reachesThoseWhoCome() throws Exception {
        var ensemble = convened("MA1");
        var own = prepare(ensemble, 3);
        var other = prepare(ensemble, 4);
        clock.set("2022-06-10T08:00");
        events.publishEvent(new Morning(AmbitoCode.of("CASARANO"), LocalDate.parse("2022-06-10")));

        var reminder = body(ensemble, "session-3-2022-06-13-reminder");
        assertThat(reminder)
                .contains("Aree:", "- Ordine del giorno", "- Materiali")
                .contains("scheda-3.pdf");
        var visitor = Visitor.anonymous(stage.base());
        var page = visitor.get("/avvisi/lettura/" + code(reminder)).page();

        assertThat(page.location()).endsWith("/avvisi/lettura");
        assertThat(page.select("main").text())
                .as("whose papers they are, when and where one meets")
                .contains("Ambito Territoriale Sociale di Casarano", "Tavolo 1: ", "lunedì 13 giugno 2022")
                .contains("Viale Stazione");
        assertThat(page.select("main li").eachText()).contains("Ordine del giorno", "Materiali: scheda-3.pdf");
        var papers = page.select("main a[href^=/avvisi/lettura/documenti/]").eachAttr("href");
        assertThat(papers).hasSize(2);
        assertThat(papers.stream().map(paper -> visitor.get(paper).text()))
                .anySatisfy(text -> assertThat(text).contains("Quali bisogni vedi nella sessione 3?"));
        assertThat(visitor.get("/avvisi/lettura/documenti/" + own.sha256()).text())
                .contains("%PDF-1.4 scheda 3");
        assertThat(visitor.get("/avvisi/lettura/documenti/" + other.sha256()).status())
                .isEqualTo(404);
        assertThat(Visitor.anonymous(stage.base())
                        .get("/avvisi/lettura/documenti/" + own.sha256())
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("C1 whoever has a receipt finds there what to read before their own sessions")
    void standsOnTheReceipt() throws Exception {
        var ensemble = convened("MA2");
        var own = prepare(ensemble, 3);
        var other = prepare(ensemble, 4);
        var visitor = Visitor.anonymous(stage.base());
        var ask = Visitor.form(visitor.get("/avvisi/ricevuta/codice").page(), "form:has([name=numero])");
        var asked = visitor.send(ask, Map.of("numero", "1", "indirizzo", "associazione1@example.org"));
        var door = Visitor.form(asked.page(), "form:has([name=codice])");
        var receipt = visitor.send(door, Map.of("codice", code(body(ensemble, "manifestation-1-code-%"))))
                .page();

        assertThat(receipt.select("a[href^=/avvisi/ricevuta/documenti/]").eachText())
                .hasSize(2)
                .anySatisfy(title -> assertThat(title).contains("scheda-3.pdf"));
        assertThat(receipt.select("main h2").eachText())
                .as("agendas are no minutes")
                .contains("Materiali e documenti")
                .doesNotContain("Verbali");
        assertThat(visitor.get("/avvisi/ricevuta/documenti/" + own.sha256()).status())
                .isEqualTo(200);
        assertThat(visitor.get("/avvisi/ricevuta/documenti/" + other.sha256()).status())
                .isEqualTo(404);
    }

    /** One organisation is convened to the table that treats its area. */
    private Ensemble convened(String number) throws Exception {
        var ensemble = notices.open(Integer.parseInt(stage.base().replaceAll(".*:", "")), number);
        clock.set("2022-05-30T10:01");
        new Manifestation(1, List.of(Map.entry("A2", "Ada Conte")), "2022-05-30T10:00")
                .register(as(ensemble, "UDP"), ensemble.path());
        answer(ensemble, "Task_CheckManifestation");
        clock.set("2022-06-08T12:02");
        notices.runDueJobs(ensemble.path());
        answer(ensemble, "Task_ListAdmitted");
        answer(ensemble, "Task_ConveneTables");
        return ensemble;
    }

    private FileRef prepare(Ensemble ensemble, int session) {
        var sheet = files.store(
                "scheda-" + session + ".pdf", ("%PDF-1.4 scheda " + session).getBytes(StandardCharsets.US_ASCII));
        var path = PathId.of(ensemble.path());
        var question = "Quali bisogni vedi nella sessione " + session + "?";
        agenda.file(path, calendars.get(path, session).plan(), question, List.of(sheet));
        return sheet;
    }

    private String body(Ensemble ensemble, String event) {
        return jdbc.sql("select body_text from cz_mail where path = ? and event like ?"
                        + " and recipient_email in ('delegata1@example.org', 'associazione1@example.org')")
                .params(ensemble.path(), event)
                .query(String.class)
                .single();
    }

    private static String code(String body) {
        var code = CODE.matcher(body);
        assertThat(code.find()).isTrue();
        return code.group();
    }
}
