package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.EnglishReader;
import it.concerto.testing.Ensemble;
import it.concerto.testing.Ensemble.Waiting;
import it.concerto.testing.MovableClock;
import it.concerto.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has chosen English reads English: pages, questions, names of tasks and stages, refusals. */
@WholePathTest
class EnglishPagesTests {

    private static final String PATH = "CASARANO-PDZ-V";

    @Autowired
    Ensemble.Stage stage;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private final EnglishReader reader = new EnglishReader();
    private final Map<String, List<String>> leftItalian = new TreeMap<>();

    @Test
    void everythingFromTheStartToTheNoticeIsInEnglish() {
        var ensemble = ensemble();
        var official = ensemble.as(ensemble.member("CASARANO_UDPRESP", 0));
        read("/accedi?lingua=en", Visitor.anonymous(stage.base()));
        read("/avvisi?lingua=en", Visitor.anonymous(stage.base()));
        read("/attivita?lingua=en", official);
        refusesInEnglish(ensemble, official);

        ensemble.before(task -> readInEnglish(ensemble, task))
                .part(
                        "Task_ConveneSitting",
                        (form, time) -> Map.of("starts", in(7), "place", "Sede dell'Ambito, Viale Stazione 44"))
                .part("Task_CallRoll", (form, time) -> {
                    clock.set(in(7));
                    return Map.of();
                })
                .part("Task_CastVotes", Map.of("handling", "VOTED", "unanimous", "true", "votedAt", "23:00"))
                .part(
                        "Task_AppointTeam",
                        (form, time) -> Map.of(
                                "members",
                                form.select("[name=members]").stream()
                                        .map(Element::val)
                                        .toList()))
                .part("Task_SetCalendar", Map.of("reason", "La sede ha due sale."))
                .playUntil("Task_DraftNotice");

        read("/attivita", official);
        read("/percorsi", official);
        var path = read("/percorsi/" + PATH, official);
        path.select(".cz-running a").forEach(run -> read(run.attr("href"), official));
        read("/posta", official);
        read("/accessibilita", official);
        assertThat(path.select(".cz-events").text()).contains("Set the calendar", "Guideline act");
        assertThat(leftItalian).isEmpty();
        assertThat(ensemble.answered()).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void whoChoosesNothingReadsItalianWhateverTheBrowserSays() {
        var page = Visitor.anonymous(stage.base()).get("/accedi").page();

        assertThat(page.select("html").attr("lang")).isEqualTo("it");
        assertThat(page.select("a[hreflang=en]")).hasSize(1);
    }

    private void refusesInEnglish(Ensemble ensemble, Visitor official) {
        var task = ensemble.waiting().get(0);
        var page = official.get("/attivita/" + task.task()).page();
        page = official.send(Visitor.form(page, "form.cz-claim-first"), Map.of())
                .page();
        var refusal = official.send(Visitor.form(page, "form.cz-answer"), Map.of("regionalAct", ""));

        assertThat(refusal.page().select("#forms-problems a").text()).startsWith("Act of the regional plan: ");
        check("refusal", refusal.page());
    }

    private void readInEnglish(Ensemble ensemble, Waiting task) {
        var owner = task.owner().substring(2);
        var actor = ensemble.as(task.owner().startsWith("G:") ? ensemble.member(owner, 0) : owner);
        read("/attivita/" + task.task() + "?lingua=en", actor);
    }

    private Document read(String address, Visitor visitor) {
        var page = visitor.get(address).page();
        assertThat(page.select("html").attr("lang")).as(address).isEqualTo("en");
        check(address, page);
        return page;
    }

    /** The people of the demonstration are data, their offices with them; so are subjects, told once in the language of the acts. */
    private void check(String address, Document page) {
        page.select(".cz-demo-role, .cz-subject, .cz-subjects").remove();
        var found = reader.italianOn(page);
        if (!found.isEmpty()) {
            leftItalian.put(address + " " + page.select("h1").text(), found);
        }
    }

    private Ensemble ensemble() {
        return new Ensemble(stage, PATH);
    }

    private String in(int days) {
        return LocalDate.now(clock).plusDays(days).atTime(16, 0).toString();
    }
}
