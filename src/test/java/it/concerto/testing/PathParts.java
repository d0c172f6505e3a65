package it.concerto.testing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** What the people of a path usually answer where a form cannot know it; a play says what they answer otherwise. */
public final class PathParts {

    /** A manifestation that lacks nothing. */
    public static final Map<String, ?> ADMITTED = Map.of(
            "result", "ADMIT", "signature", "OK", "dated", "OK", "areaChosen", "OK", "pact", "OK", "legible", "OK");

    private PathParts() {}

    /** Sittings and meetings are a week away and everybody comes, agrees and signs. */
    public static Ensemble usual(Ensemble.Stage stage, String path) {
        var sitting = new AtomicReference<String>();
        return new Ensemble(stage, path)
                .part("Task_ConveneSitting", (form, time) -> {
                    sitting.set(inAWeek(stage.clock()));
                    return Map.of("starts", sitting.get(), "place", "Sala consiliare");
                })
                .part("Task_CallRoll", (form, time) -> {
                    stage.clock().set(sitting.get());
                    return Map.of();
                })
                .part("Task_CastVotes", Map.of("handling", "VOTED", "unanimous", "true", "votedAt", "23:00"))
                .part("Task_AppointTeam", (form, time) -> offered(form, "members"))
                .part("Task_SetCalendar", Map.of("reason", "La sede ha due sale: i tavoli possono svolgersi insieme."))
                .part("Task_DraftNotice", Map.of("channels", List.of("PORTAL", "EMAIL"), "contact", "Ufficio di Piano"))
                .part("Task_ApproveNotice", Map.of("outcome", "APPROVE"))
                .part("Task_CheckManifestation", ADMITTED)
                .part("Task_RecordAttendance", (form, time) -> ticked(form, "people", "present"))
                .part("Task_DraftMinutes", Map.of("result", "AGREED"))
                .part("Task_CloseMinutes", (form, time) -> offered(form, "signers"))
                .part("Task_SignDocument", Map.of("outcome", "SIGNED", "kind", "QUALIFIED"))
                .part("Task_ReportTables", Map.of("method", "NONE"))
                .part("Task_RecordFunds", (form, time) -> written(form, "lines", "assigned", "1000000"))
                .part("Task_CheckCoherence", (form, time) -> waived(form))
                .part(
                        "Task_ConveneReferents",
                        (form, time) -> Map.of("when", inAWeek(stage.clock()), "place", "Sala consiliare"))
                .part("Task_RecordCouncilVote", councilVote(true))
                .seat("Task_CheckPrivacy", 1)
                .part("Task_CheckPrivacy", Map.of("result", "OK"))
                .part("Task_PreparePublication", (form, time) -> offered(form, "checks"));
    }

    public static String inAWeek(MovableClock clock) {
        return LocalDate.now(clock).plusDays(7).atTime(16, 0).toString();
    }

    /** Twelve of seventeen councillors who are of one mind, or three of them against nine. */
    public static Map<String, ?> councilVote(boolean approved) {
        return Map.of(
                "result", approved ? "APPROVED" : "REJECTED",
                "assigned", 17,
                "inOffice", 17,
                "present", 12,
                "inFavour", approved ? 12 : 3,
                "against", approved ? 0 : 9,
                "abstained", 0,
                "notVoting", 0,
                "sameVersion", List.of("true"));
    }

    /** Two parts of one answer. */
    public static Map<String, ?> with(Map<String, ?> one, Map<String, ?> other) {
        var both = new HashMap<String, Object>(one);
        both.putAll(other);
        return both;
    }

    /** Each area has a referent of its own. */
    public static Map<String, ?> referentOfEachArea(FormElement form) {
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

    /** Three of Casarano's Comuni stay away from the sitting: four of seven are less than two thirds. */
    public static Map<String, ?> withoutThree(FormElement form) {
        var absent = List.of("CASARANO-075064", "CASARANO-075081", "CASARANO-075084");
        return form.select("input[name^=seats][name$=.seat]").stream()
                .filter(seat -> absent.contains(seat.val()))
                .collect(Collectors.toMap(seat -> seat.attr("name").replace(".seat", ".presence"), seat -> "ABSENT"));
    }

    /** Everybody of a list's rows, by the box in each. */
    public static Map<String, ?> ticked(FormElement form, String list, String box) {
        return written(form, list, box, "true");
    }

    /** The same in a field of each of a list's rows. */
    private static Map<String, ?> written(FormElement form, String list, String field, String value) {
        return form.select("[name^=%s][name$=.%s]".formatted(list, field)).eachAttr("name").stream()
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> value));
    }

    private static Map<String, ?> waived(FormElement form) {
        var answer = new HashMap<String, Object>(
                written(form, "waivers", "reason", "Accettato: il dato arriva con la programmazione annuale."));
        answer.put("next", "FREEZE");
        return answer;
    }

    /** Everything that a field offers. */
    private static Map<String, ?> offered(FormElement form, String field) {
        return Map.of(field, form.select("[name=%s]".formatted(field)).eachAttr("value"));
    }
}
