package it.concerto;

import static it.concerto.testing.PathParts.inAWeek;
import static it.concerto.testing.PathParts.ticked;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import it.concerto.identity.People;
import it.concerto.identity.Role;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.path.PathStatus;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.DeadlineDay;
import it.concerto.testing.DeliveredMail;
import it.concerto.testing.Ensemble;
import it.concerto.testing.MovableClock;
import it.concerto.testing.Onlookers;
import it.concerto.testing.PathParts;
import it.concerto.testing.PhaseOne;
import it.concerto.testing.ProvenLedger;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.ToldSubjects;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholePathTest
class CasaranoPathTests {

    private static final String PATH = "CASARANO-PDZ-V";

    /** Two preliminary sessions at half past nine, six tables and the plenary at nine, all of June 2022. */
    private static final List<LocalDateTime> SESSIONS = Stream.concat(
                    Stream.of(8, 9).map(day -> LocalDate.of(2022, 6, day).atTime(9, 30)),
                    Stream.of(13, 14, 14, 15, 16, 16, 21)
                            .map(day -> LocalDate.of(2022, 6, day).atTime(9, 0)))
            .toList();

    @Autowired
    PlanningPaths paths;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    GreenMail mail;

    @Autowired
    Ensemble.Stage stage;

    @Autowired
    ToldSubjects subjects;

    @Autowired
    ProvenLedger ledger;

    private final List<String> sittings = new ArrayList<>();
    private final List<LocalDateTime> sessions = new ArrayList<>();
    private boolean matinoHasVoted;
    private boolean refused;

    @Test
    void runsFromTheActOfIndirizzoToPublication() throws Exception {
        var ensemble = PathParts.usual(stage, PATH);
        var onlookers = new Onlookers(
                AmbitoCode.of("CASARANO"), ensemble.member("PUTIGNANO_UDPRESP", 0), people, jdbc, ensemble::as);

        ensemble.before(onlookers::tryInVain)
                .rows("Task_ConveneSitting", "otherItems")
                .part("Task_ConveneSitting", (form, time) -> convocation(ensemble, form, time))
                .part("Task_CallRoll", (form, time) -> {
                    clock.set(sittings.get(time));
                    return time == 0 ? PathParts.withoutThree(form) : Map.of();
                })
                .rows("Task_DraftNotice", "invited")
                .part("Task_DraftNotice", RunningNotice.invitation())
                .part("Task_SetCalendar", calendar())
                .part("Task_RecordAttendance", (form, time) -> {
                    sessions.add(now());
                    return ticked(form, "people", "present");
                })
                .playNow();
        new PhaseOne(ensemble, people, jdbc).isConvenedBeforeTheTables();
        ensemble.playUntil("Task_RecordAttendance");
        assertThat(now()).as("before the deadline at noon").isEqualTo(SESSIONS.get(0));
        assertThat(ensemble.answered()).doesNotContainKey("Task_ListAdmitted");
        RunningNotice.answer(ensemble, "Task_RecordAttendance");
        new DeadlineDay(ensemble, clock, jdbc).receiveManifestations();
        ensemble.part("Task_NameReferents", (form, time) -> PathParts.referentOfEachArea(form))
                .part("Task_SignDocument", (form, time) -> signature(form))
                .part("Task_RecordCouncilVote", (form, time) -> councilVote(form))
                .playToTheEnd();

        assertThat(paths.status(PathId.of(PATH))).isEqualTo(PathStatus.PUBLISHED);
        assertThat(ensemble.waiting()).isEmpty();
        assertThat(ensemble.actors()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(ensemble.answered())
                .as("nine sessions, a deserted sitting repeated, a council that votes twice")
                .containsEntry("Task_DraftMinutes", 9)
                .containsEntry("Task_CallRoll", 3)
                .containsEntry("Task_RecordCouncilVote", 8)
                .containsEntry("Task_CheckManifestation", 8)
                .containsEntry("Task_DecideLate", 1);
        theRefusalCanBeRead(ensemble);
        theSittingsCanBeRead(ensemble);
        assertThat(sessions).as("days and hours of the real notice").containsExactlyElementsOf(SESSIONS);
        everyMailArrived();
        strangersSeeNothing(ensemble);
        ledger.tells(PATH, "flow.take", "answer", "deed", "task.create", "process.start");
        nobodyMetATaskOfOthers(ensemble, onlookers);
        subjects.tellApartWhatRanOften(PATH);
        assertThat(subjects.of(PATH, "Task_RecordCouncilVote")).hasSize(7).contains("Matino");
        assertThat(subjects.of(PATH, "Task_DraftMinutes")).hasSize(9).contains("Sessione preliminare 1, 8 giugno 2022");
    }

    private static void nobodyMetATaskOfOthers(Ensemble ensemble, Onlookers onlookers) {
        assertThat(onlookers.tasks())
                .as("every task of the path was tried by people whose it is not")
                .containsExactlyInAnyOrderElementsOf(ensemble.answered().keySet())
                .hasSizeGreaterThanOrEqualTo(50);
        assertThat(onlookers.roles()).hasSizeGreaterThanOrEqualTo(15);
    }

    /** Nobody is asked to complete (M05), no council stays silent and no sitting is deserted three times (M16). */
    private void everyMailArrived() throws Exception {
        var delivered = new DeliveredMail(mail, jdbc);
        assertThat(delivered.codes(PATH))
                .containsOnlyKeys(
                        "M01", "M02", "M03", "M04", "M06", "M07", "M08", "M09", "M10", "M11", "M12", "M13", "M17")
                .as("with an entry for the calendar")
                .containsEntry("M01", true)
                .containsEntry("M07", true)
                .containsEntry("M11", true);
        var casarano = AmbitoCode.of("CASARANO");
        assertThat(delivered.recipients(PATH, "M10"))
                .as("D5 of each of seven Comuni")
                .hasSizeGreaterThanOrEqualTo(7)
                .containsAll(PhaseOne.names(people.in(casarano, Role.COM)));
        assertThat(delivered.recipients(PATH, "M01")).containsAll(PhaseOne.names(people.in(casarano, Role.COORD)));
    }

    /** Everything as proposed; the unions come to the second session. */
    private static Map<String, ?> calendar() {
        return Map.of(
                "reason",
                "La sede ha due sale: i tavoli possono svolgersi insieme.",
                "sessions.1.guests",
                "CGIL Lecce <cgil@example.org>");
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
    }

    /** BR-45 */
    private void theRefusalCanBeRead(Ensemble ensemble) {
        assertThat(refused).isTrue();
        var official = ensemble.as(ensemble.member("CASARANO_UDP", 0));
        var link = official.get("/percorsi/" + PATH).page().selectFirst("a:contains(Firme: Verbale di esito)");
        assertThat(link).as("the signatures of the outcome on the path's page").isNotNull();
        assertThat(official.get(link.attr("href")).text())
                .contains("Ha rifiutato di firmare", "Il verbale non riporta la nostra proposta.");
    }

    /** X1.1, X1.5, X1.6, F2, F3, G2, G5, D6: what was convened, said and decided is among the documents, votes by name included. */
    private static void theSittingsCanBeRead(Ensemble ensemble) {
        var mayor = ensemble.as(ensemble.member("CASARANO_COORD", 0));
        var documents = mayor.get("/percorsi/" + PATH).page().select("section[aria-labelledby=documents]");
        var minutes = documents.select("a:contains(Verbale – Seduta):not(:contains(Firme))");
        assertThat(minutes).as("minutes of both sittings that were held").hasSize(2);
        for (var paper : minutes) {
            assertThat(mayor.get(paper.attr("href"))
                            .page()
                            .select("tr:contains(Matino)")
                            .eachText())
                    .anyMatch(row -> row.endsWith("presente"))
                    .anyMatch(row -> row.endsWith("favorevole"));
        }
        // One of the three sittings was deserted.
        assertThat(documents.select("a:contains(Convocazione – Seduta)")).hasSize(3);
        assertThat(documents.select("a:contains(Parere tecnico), a:contains(Parere contabile)"))
                .hasSize(4);
        assertThat(documents.select("a:contains(Pareri del Comune)")).hasSize(7);
        assertThat(documents.select("a:contains(Quadro finanziario)")).hasSize(1);
        var act = documents
                .select("a:contains(Atto di indirizzo):not(:contains(Parere))")
                .attr("href");
        assertThat(mayor.get(act).text()).contains("Deliberazione n.", "Parere contabile", "favorevole");
        assertThat(documents.select("a:contains(Consiglio comunale di)")).hasSize(14);
    }

    private static void strangersSeeNothing(Ensemble ensemble) {
        var stranger = ensemble.as(ensemble.member("PUTIGNANO_UDPRESP", 0));
        assertThat(stranger.get("/percorsi/" + PATH).status()).isEqualTo(404);
        assertThat(stranger.get("/percorsi/" + PATH + "/manifestazioni").status())
                .isEqualTo(404);
        assertThat(stranger.get("/attivita").page().text()).doesNotContain(PATH);
    }

    /** The sitting of 16 May is deserted, that of 20 May is called at short notice (BR-08). */
    private Map<String, ?> convocation(Ensemble ensemble, FormElement form, int time) {
        ensemble.rows("Task_ConveneSitting");
        sittings.add(time == 0 ? "2022-05-16T16:00" : time == 1 ? "2022-05-20T16:00" : inAWeek(clock));
        var place = "Sede dell'Ambito, Viale Stazione 44";
        var news = Map.of("otherItems.0.title", "Comunicazioni", "otherItems.0.kind", "INFORMATION");
        if (time == 0) {
            return PathParts.with(news, Map.of("starts", sittings.get(time), "place", place));
        }
        assertThat(form.select("input[name=otherItems.0.title]").eachAttr("value"))
                .as("X1: an item of the deserted sitting, and of no other")
                .isEqualTo(time == 1 ? List.of("Comunicazioni") : List.of());
        return time == 1
                ? Map.of(
                        "starts", sittings.get(1), "place", place, "urgent", "true", "reason", "La prima andò deserta.")
                : Map.of("starts", sittings.get(time), "place", place);
    }

    /** One referent refuses to sign the minutes of the outcome meeting. */
    private Map<String, ?> signature(FormElement form) {
        if (!refused && form.text().toLowerCase().contains("esito")) {
            refused = true;
            return Map.of("outcome", "REFUSED", "reason", "Il verbale non riporta la nostra proposta.");
        }
        return Map.of("outcome", "SIGNED", "kind", "QUALIFIED");
    }

    /** Matino votes against at first. */
    private Map<String, ?> councilVote(FormElement form) {
        var rejects = form.outerHtml().contains("Matino") && !matinoHasVoted;
        matinoHasVoted |= rejects;
        return PathParts.councilVote(!rejects);
    }
}
