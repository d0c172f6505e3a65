package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.Accounts;
import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.testing.Ensemble;
import it.concerto.testing.PathParts;
import it.concerto.testing.Visitor;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Beside the page of a task: who did what to it, when and why, and where its process stands; without scripts. */
@WholePathTest
class TaskStoryPageTests {

    private static final String REASON = "Conosce già l’Ambito.";

    @Autowired
    Ensemble.Stage stage;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellsWhoDidWhatWhenAndWhy() throws Exception {
        var head = signedIn(first("TARANTO_UDPRESP"));
        var colleague = first("TARANTO_UDP");
        accounts.assign(colleague, GroupId.of("TARANTO_UDPRESP"), LocalDate.of(2022, 1, 1), null);
        var task = "/attivita/" + waitingFor("TARANTO_UDPRESP");
        send(head, task, "form.cz-claim-first", Map.of());
        send(head, task, "form[action$=/rilascio]", Map.of());
        send(head, task + "/assegna", "form.cz-answer", Map.of("colleague", colleague, "reason", REASON));
        send(head, task + "/scadenza", "form.cz-answer", Map.of("due", "2022-06-30", "reason", "Serve più tempo."));
        send(head, task, "form.cz-comment-write", Map.of("testo", "Ho chiamato la Regione."));

        var story = head.get(task + "/storia").page();

        assertThat(whatHappened(story))
                .containsSubsequence(
                        "Commento",
                        "Qualcuno ha scelto un’altra data",
                        "Assegnata",
                        "Rilasciata",
                        "Presa in carico",
                        "Attività aperta")
                .containsOnlyOnce("Assegnata", "Presa in carico")
                .noneMatch(line -> line.startsWith("Affidata"));
        var name = people.find(colleague).orElseThrow().displayName();
        var by = people.find(head.name()).orElseThrow().displayName();
        assertThat(story.select(".cz-events").text())
                .contains("Da " + by + " a " + name, REASON, "30 giugno 2022", "Serve più tempo.")
                .contains("9 maggio 2022, 09:50", "Ho chiamato la Regione.");
        assertThat(story.text()).doesNotContain("??");
        itsProcessIsDrawnBesideIt(head, task);
        assertThat(signedIn("enea.nardone").get(task + "/storia").status()).isEqualTo(404);
    }

    @Test
    void tellsAClaimAndARegretWithinTheSameSecond() {
        var head = signedIn(first("PUTIGNANO_UDPRESP"));
        var task = "/attivita/" + waitingFor("PUTIGNANO_UDPRESP");
        send(head, task, "form.cz-claim-first", Map.of(), Duration.ofMillis(200));
        send(head, task, "form[action$=/rilascio]", Map.of(), Duration.ofMillis(200));

        assertThat(whatHappened(head.get(task + "/storia").page())).startsWith("Rilasciata", "Presa in carico");
    }

    private void itsProcessIsDrawnBesideIt(Visitor head, String task) {
        assertThat(head.get(task).page().select("svg.diagram, .diagram svg"))
                .as("only whoever opens the diagram waits for it")
                .isEmpty();
        var tabs = head.get(task + "?elenco=vista%3Dmie").page().select(".cz-task-tabs a");
        assertThat(tabs.eachText()).startsWith("Attività", "Storia", "Diagramma");

        var page = head.get(tabs.get(2).absUrl("href")).page();

        assertThat(page.select(".diagram .active")).isNotEmpty();
        assertThat(page.select("tr[aria-current=step]").text()).contains("in corso, questa attività");
        assertThat(page.select("a:contains(Torna alle attività)").attr("href")).startsWith("/attivita?vista=mie");
        assertThat(signedIn("enea.nardone").get(task + "/diagramma").status()).isEqualTo(404);
    }

    @Test
    void leavesNamesAndReasonsToThoseWhoReadTheHistory() throws Exception {
        var ensemble = PathParts.usual(stage, "CASARANO-PDZ-V").playUntil("Task_ProposeGuidelines");
        var given = first("CASARANO_GT");
        var beside = first("CASARANO_SSP");
        accounts.assign(beside, GroupId.of("CASARANO_GT"), LocalDate.of(2022, 1, 1), null);
        var task = "/attivita/" + ensemble.waiting().get(0).task();
        var head = signedIn("enea.nardone");
        send(head, task + "/assegna", "form.cz-answer", Map.of("colleague", given, "reason", REASON));

        assertThat(signedIn(given).get(task + "/storia").text()).contains(REASON, "Da Enea Nardone");
        var veiled = signedIn(beside).get(task + "/storia").page();
        assertThat(whatHappened(veiled)).contains("Assegnata");
        assertThat(veiled.select(".cz-events").text()).doesNotContain(REASON, "Nardone");
        assertThat(signedIn(given).get(task).text()).contains(REASON);
        assertThat(signedIn(beside).get(task).text()).doesNotContain(REASON, "Nardone");
    }

    @Test
    void isReadAPageAtATime() {
        var head = signedIn(first("PUTIGNANO_UDPRESP"));
        var task = "/attivita/" + waitingFor("PUTIGNANO_UDPRESP");
        for (int number = 1; number <= 20; number++) {
            send(head, task, "form.cz-comment-write", Map.of("testo", "Appunto " + number));
        }

        var newest = head.get(task + "/storia?elenco=vista%3Dgruppi").page();
        var older = head.get(newest.select("a[rel=next]").attr("abs:href")).page();

        assertThat(newest.select(".cz-events > li")).hasSize(20);
        assertThat(newest.select(".cz-events").text()).contains("Appunto 20").doesNotContain("Attività aperta");
        assertThat(whatHappened(older)).endsWith("Attività aperta");
        assertThat(older.select(".cz-task-tabs a").get(0).attr("href")).contains("elenco=vista%3Dgruppi");
        assertThat(head.get(task + "/storia?pagina=99").text()).contains("Attività aperta");
    }

    private static List<String> whatHappened(Document page) {
        return page.select(".cz-events > li > strong").eachText();
    }

    /** Each ten minutes after the one before. */
    private void send(Visitor visitor, String page, String form, Map<String, ?> answer) {
        send(visitor, page, form, answer, Duration.ofMinutes(10));
    }

    private void send(Visitor visitor, String page, String form, Map<String, ?> answer, Duration later) {
        stage.clock().advance(later);
        var sent = visitor.send(Visitor.form(visitor.get(page).page(), form), answer);
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
    }

    private String waitingFor(String group) {
        return jdbc.sql("select min(task) from cz_inbox where owner = ?")
                .param("G:" + group)
                .query(String.class)
                .single();
    }

    private String first(String group) {
        return people.in(GroupId.of(group)).get(0).username();
    }

    private Visitor signedIn(String username) {
        return Visitor.signedIn(stage.base(), username, stage.password());
    }
}
