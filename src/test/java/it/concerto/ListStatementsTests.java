package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.path.NewPath;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.CountedStatements;
import it.concerto.testing.MovableClock;
import it.concerto.testing.Noticeboard;
import it.concerto.testing.Visitor;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists that everybody may read cost as many statements with much on them as with little, and show a page at a time. */
@WholePathTest
@Import(CountedStatements.class)
class ListStatementsTests {

    @Autowired
    CountedStatements statements;

    @Autowired
    PlanningPaths paths;

    @Autowired
    People people;

    @Autowired
    Noticeboard board;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Visitor visitor;

    @BeforeEach
    void comeIn() {
        visitor = Visitor.anonymous("http://localhost:" + port);
    }

    @Test
    void theListOfNoticesReadsThePageItShows() throws Exception {
        board.openCasarano();
        var few = statementsOf("/avvisi");

        for (int number = 0; number < 12; number++) {
            publish(open(Noticeboard.CASARANO, "CASARANO-LIST-" + number), "2022-06-0" + (1 + number % 5));
        }

        var first = visitor.get("/avvisi").page();
        assertThat(first.select(".cz-notices > li")).hasSize(10);
        assertThat(first.select(".cz-notices .cz-standing").eachText()).containsOnly("Aperto");
        assertThat(first.select(".cz-pagination").text()).contains("Pagina 1 di 2");
        assertThat(statementsOf("/avvisi")).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(4);
        clock.set("2022-06-04T10:00");
        var mixed = visitor.get("/avvisi").page().select(".cz-notices > li a").eachAttr("href");
        assertThat(mixed.subList(0, 2)).allMatch(link -> link.matches("/avvisi/CASARANO-LIST-[38]"));
        assertThat(mixed.subList(2, 4)).allMatch(link -> link.matches("/avvisi/CASARANO-LIST-[49]"));
        assertThat(mixed.get(4)).isEqualTo("/avvisi/CASARANO-PDZ-V");
    }

    @Test
    void aNoticeWithoutRegistrationIsListedByItsLastSession() throws Exception {
        board.openCasarano();
        board.openPutignano();
        assertThat(endings()).containsExactly("CASARANO-PDZ-V", "PUTIGNANO-PDZ-V");

        clock.set("2022-07-29T10:00");
        assertThat(visitor.get("/avvisi").page().select(".cz-standing").eachText())
                .containsExactly("Partecipazione libera", "Chiuso");
        clock.set("2022-07-29T10:01");
        assertThat(visitor.get("/avvisi").page().select(".cz-standing").eachText())
                .containsExactly("Chiuso", "Chiuso");
    }

    private List<String> endings() {
        return visitor.get("/avvisi").page().select(".cz-notices > li a").eachAttr("href").stream()
                .map(link -> link.substring("/avvisi/".length()))
                .toList();
    }

    @Test
    void theListOfPlansReadsThePageItShows() throws Exception {
        post(Noticeboard.CASARANO);
        var few = statementsOf("/piani");

        for (int number = 0; number < 24; number++) {
            post(open(Noticeboard.CASARANO, "CASARANO-PLAN-" + number));
        }

        assertThat(visitor.get("/piani").page().select("main li a[href^=/piani/CASARANO]"))
                .hasSize(20);
        assertThat(visitor.get("/piani?pagina=2").page().select("main li a[href^=/piani/CASARANO]"))
                .hasSize(5);
        assertThat(statementsOf("/piani")).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void theCalendarReadsManySessionsAsOne() {
        var official = people.in(GroupId.of("CASARANO_UDP")).get(0).username();
        visitor = Visitor.signedIn("http://localhost:" + port, official, "concerto-di-zona");
        var page = "/percorsi/" + Noticeboard.CASARANO + "/sessioni";
        var many = statementsOf(page);
        assertThat(visitor.get(page).page().select("tbody tr")).hasSizeGreaterThan(4);

        assertThat(many.stream().filter(sql -> sql.contains("from cz_session ")))
                .hasSize(1);
    }

    private void publish(PlanningPath path, String day) {
        jdbc.sql(
                        "insert into cz_notice (path, ambito, content, access, deadline, status, published_at) select ?, ambito,"
                                + " content, access, ?, status, published_at from cz_notice where path = ?")
                .params(
                        path.id().value(),
                        LocalDate.parse(day).atTime(12, 0).atOffset(ZoneOffset.UTC),
                        "CASARANO-PDZ-V")
                .update();
    }

    private void post(PathId path) {
        jdbc.sql("insert into cz_publication (path, ambito, plan_version, prepared_by, prepared_at, board_number,"
                        + " board_from, board_to) values (?, 'CASARANO', 1, 'anna', ?, '1', ?, ?)")
                .params(
                        path.value(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        LocalDate.now(clock),
                        LocalDate.now(clock))
                .update();
    }

    private void post(PlanningPath path) {
        post(path.id());
    }

    private PlanningPath open(PathId like, String id) throws Exception {
        var model = paths.get(like);
        return paths.open(
                new NewPath(
                        PathId.of(id),
                        model.ambito(),
                        model.planName(),
                        model.from(),
                        model.to(),
                        model.products(),
                        model.configuration(),
                        "Percorso di prova."),
                people.in(GroupId.of("CASARANO_UDPRESP")).get(0).username());
    }

    private List<String> statementsOf(String page) {
        visitor.get(page);
        statements.take();
        assertThat(visitor.get(page).status()).isEqualTo(200);
        var taken = statements.take();
        assertThat(taken).isNotEmpty();
        return taken;
    }
}
