package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import it.concerto.identity.People;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.path.PathStatus;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.Ensemble;
import it.concerto.testing.Manifestation;
import it.concerto.testing.MovableClock;
import it.concerto.testing.Onlookers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholePathTest
class CasaranoPathTests {

    private static final String PATH = "CASARANO-PDZ-V";

    /** Two preliminary sessions, six tables, the plenary, all of June 2022. */
    private static final List<LocalDate> SESSIONS = Stream.of(8, 9, 13, 14, 14, 15, 16, 16, 21)
            .map(day -> LocalDate.of(2022, 6, day))
            .toList();

    @Autowired
    PlanningPaths paths;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManagementService jobs;

    @Autowired
    MovableClock clock;

    @Autowired
    GreenMail mail;

    @LocalServerPort
    int port;

    private final List<String> sittings = new ArrayList<>();
    private final List<LocalDate> sessions = new ArrayList<>();
    private boolean matinoHasVoted;
    private boolean refused;

    @Test
    void runsFromTheActOfIndirizzoToPublication() {
        var ensemble = new Ensemble(
                new Ensemble.Stage("http://localhost:" + port, "concerto-di-zona", people, jdbc, jobs, clock), PATH);
        var onlookers = new Onlookers(
                AmbitoCode.of("CASARANO"), ensemble.member("PUTIGNANO_UDPRESP", 0), people, jdbc, ensemble::as);

        ensemble.before(onlookers::tryInVain)
                .part("Task_ConveneSitting", (form, time) -> convocation(time))
                .part("Task_CallRoll", (form, time) -> {
                    clock.set(sittings.get(time));
                    return time == 0 ? fourOfSeven(form) : Map.of();
                })
                .part("Task_CastVotes", Map.of("handling", "VOTED", "unanimous", "true"))
                .part("Task_AppointTeam", (form, time) -> Map.of("members", values(form, "members")))
                .part("Task_SetCalendar", Map.of("reason", "La sede ha due sale: i tavoli possono svolgersi insieme."))
                .part("Task_DraftNotice", Map.of("channels", List.of("PORTAL", "EMAIL"), "contact", "Ufficio di Piano"))
                .part("Task_ApproveNotice", Map.of("outcome", "APPROVE"))
                .playNow();
        receiveManifestations(ensemble);
        ensemble.part(
                        "Task_CheckManifestation",
                        Map.of(
                                "result",
                                "ADMIT",
                                "signature",
                                "OK",
                                "dated",
                                "OK",
                                "areaChosen",
                                "OK",
                                "pact",
                                "OK",
                                "legible",
                                "OK"))
                .part("Task_RecordAttendance", (form, time) -> {
                    sessions.add(LocalDate.now(clock));
                    return ticked(form, "people", "present");
                })
                .part("Task_NameReferents", (form, time) -> referents(form))
                .part("Task_DraftMinutes", Map.of("result", "AGREED"))
                .part("Task_CloseMinutes", (form, time) -> Map.of("signers", values(form, "signers")))
                .part("Task_SignDocument", (form, time) -> signature(form))
                .part("Task_ReportTables", Map.of("method", "NONE"))
                .part("Task_RecordFunds", (form, time) -> funds(form))
                .part("Task_CheckCoherence", (form, time) -> waivers(form))
                .part("Task_ConveneReferents", (form, time) -> Map.of("when", in(7), "place", "Sede dell'Ambito"))
                .part("Task_RecordCouncilVote", this::councilVote)
                .seat("Task_CheckPrivacy", 1)
                .part("Task_CheckPrivacy", Map.of("result", "OK"))
                .part("Task_PreparePublication", (form, time) -> Map.of("checks", values(form, "checks")))
                .playToTheEnd();

        assertThat(paths.get(PathId.of(PATH)).status()).isEqualTo(PathStatus.PUBLISHED);
        assertThat(ensemble.waiting()).isEmpty();
        assertThat(ensemble.actors()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(ensemble.answered())
                .as("nine sessions, a deserted sitting repeated, a council that votes twice")
                .containsEntry("Task_DraftMinutes", 9)
                .containsEntry("Task_CallRoll", 3)
                .containsEntry("Task_RecordCouncilVote", 8)
                .containsEntry("Task_DecideLate", 1);
        theRefusalCanBeRead(ensemble);
        assertThat(sessions).as("the dates of the real notice").containsExactlyElementsOf(SESSIONS);
        everyMailArrived();
        strangersSeeNothing(ensemble);
        nobodyMetATaskOfOthers(ensemble, onlookers);
    }

    private static void nobodyMetATaskOfOthers(Ensemble ensemble, Onlookers onlookers) {
        assertThat(onlookers.tasks())
                .as("every task of the path was tried by people whose it is not")
                .containsExactlyInAnyOrderElementsOf(ensemble.answered().keySet())
                .hasSizeGreaterThanOrEqualTo(50);
        assertThat(onlookers.roles()).hasSizeGreaterThanOrEqualTo(15);
        System.out.printf(
                "%d tasks of the models, people of %d roles and of another Ambito, %d attempts in vain%n",
                onlookers.tasks().size(), onlookers.roles().size(), onlookers.attempts());
    }

    private void everyMailArrived() {
        var posted = jdbc.sql("select count(*) from cz_mail where path = ?")
                .param(PATH)
                .query(Integer.class)
                .single();
        assertThat(posted).isPositive();
        assertThat(mail.waitForIncomingEmail(60_000, posted)).isTrue();
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

    private static void strangersSeeNothing(Ensemble ensemble) {
        var stranger = ensemble.as(ensemble.member("PUTIGNANO_UDPRESP", 0));
        assertThat(stranger.get("/percorsi/" + PATH).status()).isEqualTo(404);
        assertThat(stranger.get("/percorsi/" + PATH + "/manifestazioni").status())
                .isEqualTo(404);
        assertThat(stranger.get("/attivita").page().text()).doesNotContain(PATH);
    }

    /** Seven organisations in time, one at twelve o'clock sharp, one a minute later. */
    private void receiveManifestations(Ensemble ensemble) {
        var official = ensemble.as(ensemble.member("CASARANO_UDP", 0));
        clock.set("2022-06-08T11:30");
        for (int area = 1; area <= 7; area++) {
            var code = "A" + area;
            var received =
                    new Manifestation(area, List.of(Map.entry(code, "Rappresentante " + code)), "2022-06-07T10:00");
            assertThat(received.register(official, PATH).page().location()).endsWith("/manifestazioni");
        }
        var crowded = new Manifestation(
                10, List.of(Map.entry("A3", "Prima Persona"), Map.entry("A3", "Seconda Persona")), "2022-06-08T11:00");
        assertThat(crowded.register(official, PATH).page().text())
                .as("BR-26: one representative per organisation and area, named")
                .contains("Prima Persona");
        var sharp = new Manifestation(
                8, List.of(Map.entry("A3", "Terza Persona"), Map.entry("A4", "Quarta Persona")), "2022-06-08T12:00");
        clock.set("2022-06-08T12:00:40");
        assertThat(sharp.register(official, PATH).page().location()).endsWith("/manifestazioni");
        var late = new Manifestation(9, List.of(Map.entry("A1", "In Ritardo")), "2022-06-08T12:01");
        clock.set("2022-06-08T12:01:30");
        assertThat(late.register(official, PATH).page().location()).endsWith("/manifestazioni");
    }

    /** The sitting of 16 May is deserted, that of 20 May is called at short notice (BR-08). */
    private Map<String, ?> convocation(int time) {
        sittings.add(time == 0 ? "2022-05-16T16:00" : time == 1 ? "2022-05-20T16:00" : in(7));
        return Map.of(
                "starts",
                sittings.get(time),
                "place",
                "Sede dell'Ambito, Viale Stazione 44",
                "reason",
                time == 1 ? "La seduta del 16 maggio è andata deserta." : "");
    }

    private String in(int days) {
        return LocalDate.now(clock).plusDays(days).atTime(16, 0).toString();
    }

    /** Three Comuni stay away from the first sitting: four of seven are less than two thirds. */
    private static Map<String, ?> fourOfSeven(FormElement form) {
        var absent = List.of("CASARANO-075064", "CASARANO-075081", "CASARANO-075084");
        return form.select("input[name^=seats][name$=.seat]").stream()
                .filter(seat -> absent.contains(seat.val()))
                .collect(Collectors.toMap(seat -> seat.attr("name").replace(".seat", ".presence"), seat -> "ABSENT"));
    }

    private static Map<String, ?> ticked(FormElement form, String list, String field) {
        return form.select("[name^=%s][name$=.%s]".formatted(list, field)).stream()
                .collect(Collectors.toMap(box -> box.attr("name"), Element::val, (one, same) -> one));
    }

    /** Each area has a referent of its own. */
    private static Map<String, ?> referents(FormElement form) {
        return form.select("select[name^=referents][name$=.username]").stream()
                .collect(Collectors.toMap(choice -> choice.attr("name"), choice -> ofArea(form, choice)));
    }

    private static String ofArea(FormElement form, Element choice) {
        var area =
                form.selectFirst("[name=\"%s\"]".formatted(choice.attr("name").replace(".username", ".area")));
        var code = area.normalName().equals("select")
                ? area.select("option[selected]").val()
                : area.val();
        return choice.select("option[value]").get(code.charAt(1) - '0').val();
    }

    /** One referent refuses to sign the minutes of the outcome meeting. */
    private Map<String, ?> signature(FormElement form) {
        if (!refused && form.text().toLowerCase().contains("esito")) {
            refused = true;
            return Map.of("outcome", "REFUSED", "reason", "Il verbale non riporta la nostra proposta.");
        }
        return Map.of("outcome", "SIGNED", "kind", "QUALIFIED");
    }

    private static Map<String, ?> funds(FormElement form) {
        return form.select("[name^=lines][name$=.assigned]").stream()
                .collect(Collectors.toMap(amount -> amount.attr("name"), amount -> "1000000"));
    }

    /** Matino votes against at first. */
    private Map<String, ?> councilVote(FormElement form, int time) {
        var rejects = form.outerHtml().contains("Matino") && !matinoHasVoted;
        matinoHasVoted |= rejects;
        return Map.of(
                "result", rejects ? "REJECTED" : "APPROVED",
                "assigned", 17,
                "inOffice", 17,
                "present", 12,
                "inFavour", rejects ? 3 : 12,
                "against", rejects ? 9 : 0,
                "abstained", 0,
                "notVoting", 0,
                "sameVersion", List.of("true"));
    }

    private static Map<String, ?> waivers(FormElement form) {
        var answer = new HashMap<String, Object>();
        form.select("[name^=waivers][name$=.reason]")
                .forEach(reason ->
                        answer.put(reason.attr("name"), "Accettato: il dato arriva con la programmazione annuale."));
        answer.put("next", "FREEZE");
        return answer;
    }

    private static List<String> values(FormElement form, String field) {
        return form.select("[name=%s]".formatted(field)).eachAttr("value");
    }
}
