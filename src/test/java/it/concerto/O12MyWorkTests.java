package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.GroupId;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.Ensemble;
import it.concerto.testing.PlantedTasks;
import it.concerto.testing.PlantedTasks.Planted;
import it.concerto.testing.Visitor;
import it.concerto.workflow.ActingProduct;
import it.concerto.workflow.Processes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O12: my work, past and future: what I did is found again, the list keeps its place, and each task says what came of it. */
@WholePathTest
class O12MyWorkTests {

    private static final String PATH = "CASARANO-PDZ-V";
    private static final String LIST = "/attivita?vista=gruppi";
    private static final Map<String, ?> ACT = Map.of("regionalAct", "D.G.R. 353 del 14 marzo 2022");

    @Autowired
    Processes processes;

    @Autowired
    ActingProduct acting;

    @Autowired
    Ensemble.Stage stage;

    @Autowired
    JdbcClient jdbc;

    private Visitor head;

    /** Two pages of tasks that are all alike. */
    @BeforeEach
    void begin() {
        head = Visitor.signedIn(stage.base(), "enea.nardone", stage.password());
        var there = Integer.parseInt(head.get("/attivita")
                .page()
                .select(".cz-desk-views a")
                .first()
                .text()
                .replaceAll("\\D", ""));
        acting.as("test", () -> {
            for (int number = there; number < 26; number++) {
                processes.start("GuidelineProcess", AmbitoCode.of("CASARANO"), PATH, Map.of());
            }
            return true;
        });
    }

    @Test
    void whoeverComesBackFromATaskIsAtItsRow() {
        var second = head.get(link(head.get(LIST).page(), "[rel=next]")).page();
        var row = second.select("[data-task]").get(2);

        var task = head.get(row.selectFirst("h2 a").absUrl("href")).page();

        var back = task.select("main > p a").first();
        assertThat(back.absUrl("href")).isEqualTo(second.location() + "#" + row.id());
        assertThat(head.get(back.absUrl("href")).page().getElementById(row.id()))
                .isNotNull();
        for (var tab : task.select(".cz-task-tabs a:not(:contains(Stampa))")) {
            assertThat(head.get(tab.absUrl("href"))
                            .page()
                            .select("main > p a")
                            .first()
                            .attr("href"))
                    .as(tab.text())
                    .isEqualTo(back.attr("href"));
        }
    }

    @Test
    void whatWasCompletedIsFoundInTwoClicksAndSaysWhatCameOfIt() {
        head = Visitor.signedIn(
                stage.base(),
                stage.people().in(GroupId.of("PUTIGNANO_UDPRESP")).get(0).username(),
                stage.password());
        plant("2022-01-10T22:59:59Z");
        plant("2040-01-10T22:59:59Z");
        var list = head.get(LIST).page();
        var row = list.selectFirst("[data-key=Task_OpenCycle]");
        var following = row.nextElementSibling().id();

        var told = complete(row);

        assertThat(told.location()).endsWith(LIST);
        assertThat(told.select(".cz-follows a[href=#" + following + "]").text()).startsWith("Riprendi l’elenco da «");
        assertThat(head.get(link(told, ".cz-follows a:contains(Vedi il percorso)"))
                        .status())
                .as("one click, at once")
                .isEqualTo(200);
        var done = head.get(link(head.get("/attivita").page(), ".cz-desk-views a:contains(Fatte da me)"))
                .page();
        assertThat(done.select("[data-task]").first().select(".cz-now").text()).startsWith("Ora aspetta ");
        var answer = head.get(link(done, ".cz-task-what h2 a")).page();
        assertThat(answer.select("h1").text()).isEqualTo("Aprire il ciclo");
        assertThat(answer.select(".cz-answer").text()).contains("D.G.R. 353 del 14 marzo 2022");
        assertThat(answer.select("main > p a").first().attr("href"))
                .isEqualTo("/attivita?vista=fatte#a-" + row.attr("data-task"));
        itsPathIsReadFromThere(answer);
        theListsOfOthersWorkAndOfPathsKeepTheirPlaceToo();
    }

    private void itsPathIsReadFromThere(Document answer) {
        var beside = answer.select("nav[aria-label='Attorno a questa risposta'] a");
        assertThat(beside.eachText()).first().isEqualTo("Che cosa è successo in tutto il percorso");
        var story =
                head.get(beside.get(0).absUrl("href").replaceFirst("#.*", "")).page();
        assertThat(story.getElementById("events")).isNotNull();
        var run = head.get(beside.get(1).absUrl("href")).page();
        assertThat(run.select(".diagram")).isNotEmpty();
        assertThat(run.select(".cz-events a").eachText()).contains("Aprire il ciclo");
    }

    private void theListsOfOthersWorkAndOfPathsKeepTheirPlaceToo() {
        for (var list : List.of("/attivita?vista=attese", "/percorsi")) {
            var row = head.get(list).page().select("li[id^=a-], tr[id^=a-]").first();

            var path = head.get(row.selectFirst("a").absUrl("href")).page();

            var back = path.select("main > p a").first();
            assertThat(back.text()).startsWith("Torna");
            assertThat(back.attr("href")).startsWith(list).endsWith("#" + row.id());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org", "//example.org", "vista=fatte&riga=x\"onclick", "vista=altro&riga=1"})
    void aPlaceThatSomebodyMadeUpLeadsNowhere(String place) {
        var page = head.get("/percorsi/" + PATH + "?elenco=" + URLEncoder.encode(place, StandardCharsets.UTF_8))
                .page();

        assertThat(page.select("main > p a:contains(Torna)")).isEmpty();
    }

    private void plant(String due) {
        var path = jdbc.sql("select min(path) from cz_inbox where ambito = 'PUTIGNANO'")
                .query(String.class)
                .single();
        new PlantedTasks(jdbc)
                .plant(new Planted(
                        PlantedTasks.next(),
                        List.of("PUTIGNANO_UDPRESP"),
                        null,
                        "PUTIGNANO",
                        path,
                        "Avviso pubblico",
                        "Rivedere l’avviso",
                        "Noci",
                        Instant.parse(due)));
    }

    private Document complete(Element row) {
        var task = head.get(row.selectFirst("h2 a").absUrl("href")).page();
        var claimed =
                head.send(Visitor.form(task, "form.cz-claim-first"), Map.of()).page();
        var told = head.send(Visitor.form(claimed, "form.cz-answer"), ACT);
        assertThat(told.page().select(".alert-success").text()).as(told.text()).contains("Fatto");
        return told.page();
    }

    private static String link(Document page, String selector) {
        return page.select(selector).first().absUrl("href");
    }
}
