package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.testing.CountedStatements;
import it.concerto.testing.PlantedTasks;
import it.concerto.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * O7: filters stand in the address, are kept by paging and when a task was opened and left; the page and the counts of
 * twenty saved ones take four statements.
 */
@WholePathTest
@Import(CountedStatements.class)
class O7FiltersTests {

    private static final String HEAD = "CASARANO_UDPRESP";
    private static final String KEEP = ".cz-keep form";
    private static final String LATE = "/attivita?scadenza=ritardo&testo=citta+nardo";

    @Autowired
    CountedStatements statements;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private PlantedTasks planted;
    private Visitor head;

    @BeforeEach
    void plant() {
        jdbc.sql("delete from cz_saved_filter").update();
        jdbc.sql("delete from cz_inbox where task like 'planted-%'").update();
        planted = new PlantedTasks(jdbc);
        for (int number = 0; number < 25; number++) {
            planted.late(HEAD, "Convocare la Città", "Nardò");
        }
        planted.late(HEAD, "Convocare la seduta", "Matino");
        head = signedIn(people.in(GroupId.of(HEAD)).get(0).username());
    }

    @Test
    void theAddressSaysWhatTheListShowsAndPagingKeepsIt() {
        var first = head.get(LATE).page();

        assertThat(first.select("h1").text()).isEqualTo("Attività: in ritardo, «citta nardo» nel nome");
        assertThat(first.title()).startsWith("25 attività: in ritardo, «citta nardo» nel nome");
        assertThat(first.select(".cz-shown strong").text()).isEqualTo("25 attività");
        assertThat(first.select("[data-task]")).hasSize(20);
        assertThat(first.select("#filtro-scadenza option[selected]").val()).isEqualTo("ritardo");
        assertThat(first.select("#filtro-testo").val()).isEqualTo("citta nardo");

        var second = head.get(first.select("[rel=next]").attr("href")).page();
        assertThat(second.select("h1").text()).isEqualTo(first.select("h1").text());
        assertThat(second.select("[data-task]")).hasSize(5);
        assertThat(second.select("[rel=first]").attr("href")).isEqualTo(LATE);
    }

    @Test
    void aFormThatLeavesMostBlankMakesAShortAddress() {
        var form = Visitor.form(head.get("/attivita").page(), ".cz-narrow form");

        var shown = head.send(form, Map.of("scadenza", "ritardo", "comune", "MATINO"))
                .page();

        assertThat(shown.location()).endsWith("/attivita?comune=MATINO&scadenza=ritardo");
        assertThat(shown.select("[data-task]")).hasSize(1);
    }

    @Test
    void whoOpensATaskAndLeavesItIsBackAtTheirList() {
        var address = "/attivita?testo=aprire+ciclo";
        head = signedIn(people.in(GroupId.of("PUTIGNANO_UDPRESP")).get(0).username());
        var link = head.get(address)
                .page()
                .select("[data-key=Task_OpenCycle] h2 a")
                .attr("href");
        assertThat(link).endsWith("?elenco=testo%3Daprire%2Bciclo");
        assertThat(back(head.get(link).page())).isEqualTo(address);

        var claimed = head.send(Visitor.form(head.get(address).page(), "[data-key=Task_OpenCycle] form"), Map.of());
        assertThat(back(claimed.page())).isEqualTo(address);
        var refused = head.send(Visitor.form(claimed.page(), "form.cz-answer"), Map.of("regionalAct", ""));
        assertThat(back(refused.page())).isEqualTo(address);
        var released = head.send(Visitor.form(refused.page(), "form[action$=/rilascio]"), Map.of());
        assertThat(released.page().location().split("#")[0]).endsWith(address);

        claimed = head.send(Visitor.form(released.page(), "[data-key=Task_OpenCycle] form"), Map.of());
        var act = Map.of("regionalAct", "D.G.R. 353 del 14 marzo 2022");
        var done = head.send(Visitor.form(claimed.page(), "form.cz-answer"), act);
        assertThat(done.page().location()).endsWith(address);
        assertThat(done.page().select(".alert-success").text()).contains("Fatto");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "//example.org",
                "/percorsi",
                "javascript:alert(1)",
                "%0d%0aLocation:x",
                "scadenza=%25zz",
                "x=1&y=2"
            })
    void whateverAnAddressSaysNobodyIsSentAnywhereButToTheList(String elenco) {
        var task = head.get("/attivita?testo=aprire+ciclo")
                .page()
                .select("[data-key=Task_OpenCycle] h2 a")
                .attr("href")
                .split("\\?")[0];

        var page = head.get(task + "?elenco=" + elenco);

        assertThat(page.page().select("main a").first().attr("href")).startsWith("/attivita#a-");
    }

    @Test
    void whatAnAddressAsksWronglyIsSaidBesideItsField() {
        var shown = head.get("/attivita?scadenza=mai&vista=mie&testo=" + "x".repeat(101))
                .page();

        assertThat(shown.select("#filtro-scadenza-errore").text()).isEqualTo("Scegli una voce dell’elenco.");
        assertThat(shown.select("#filtro-testo-errore").text()).startsWith("Il testo è troppo lungo");
        assertThat(shown.select("#filtro-testo").val()).hasSize(101);
        assertThat(head.get("/attivita?testo=%00&percorso=%00&dopo=%00").status())
                .isIn(200, 400);
    }

    @Test
    void thePageAndTwentyCountsTakeFourStatements() {
        for (int number = 0; number < 20; number++) {
            save(LATE + number, Map.of("nome", "Filtro " + number));
        }
        var refused =
                save("/attivita?scadenza=oggi", Map.of("nome", "Uno di troppo")).page();
        assertThat(refused.select("#filtro-nome-errore").text()).startsWith("Hai già 20 filtri");
        head.get(LATE);
        var empty = statementsOf("/accessibilita");

        var all = statementsOf(LATE);

        assertThat(head.get(LATE).page().select(".cz-filter-count")).hasSize(20);
        assertThat(all).hasSizeLessThanOrEqualTo(empty.size() + 4);
        assertThat(all.stream().filter(sql -> sql.contains(" as mine from cz_inbox")))
                .as("all counts come from one")
                .hasSize(1);
    }

    @Test
    void aNumberThatMayBeGreaterSaysSo() {
        save(LATE, Map.of("nome", "In ritardo"));
        assertThat(head.get("/attivita").page().select(".cz-least")).isEmpty();
        for (int number = 0; number < 300; number++) {
            planted.late(HEAD, "Convocare la Città", "Nardò");
        }

        var desk = head.get("/attivita").page();

        assertThat(desk.select(".cz-desk-views a").eachText()).contains("Dei miei gruppi (300+)");
        assertThat(desk.select(".cz-late-count").text()).isEqualTo("Almeno 300 attività in ritardo");
        assertThat(desk.select(".cz-filter-count").text()).endsWith("+");
        assertThat(desk.select(".cz-saved-filters .visually-hidden").text()).startsWith("Almeno ");
        assertThat(desk.select(".cz-least").text()).contains("«almeno»");
    }

    /** O7: live counts; none that reads as "none" where there is one. */
    @Test
    void aRareKindAmongManyIsNotCountedAsNone() {
        save("/attivita?testo=rara", Map.of("nome", "Rara"));
        save("/attivita?testo=mai+vista", Map.of("nome", "Mai vista"));
        for (int number = 0; number < 300; number++) {
            planted.late(HEAD, "Convocare la Città", "Nardò");
        }
        planted.later(HEAD, "Cosa rara", "Nardò");

        var desk = head.get("/attivita").page();
        var shown = head.get("/attivita?testo=rara").page();
        var empty = head.get("/attivita?testo=mai+vista").page();

        assertThat(desk.select(".cz-filter-count").eachText()).containsExactly("?", "?");
        assertThat(desk.select(".cz-saved-filters .visually-hidden").eachText())
                .containsOnly("Non contate: più di 300 attività");
        assertThat(desk.select(".cz-least").text()).contains("il segno ?");
        assertThat(shown.select(".cz-shown strong").text()).isEqualTo("1 attività");
        assertThat(shown.select("[aria-current] .cz-filter-count").text()).isEqualTo("1");
        assertThat(empty.select(".cz-shown strong").text()).isEqualTo("Nessuna attività");
    }

    private Visitor.Answer save(String address, Map<String, String> typed) {
        return head.send(Visitor.form(head.get(address).page(), KEEP), typed);
    }

    private static String back(Document task) {
        return task.select("main > p a").first().attr("href").split("#")[0];
    }

    private List<String> statementsOf(String page) {
        head.get(page);
        statements.take();
        assertThat(head.get(page).status()).isEqualTo(200);
        return statements.take();
    }

    private Visitor signedIn(String username) {
        return Visitor.signedIn("http://localhost:" + port, username, "concerto-di-zona");
    }
}
