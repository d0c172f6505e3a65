package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.MovableClock;
import it.concerto.testing.Noticeboard;
import it.concerto.testing.Visitor;
import it.concerto.workflow.RuleBroken;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The public notices over HTTP, as somebody without an account reads them: Casarano's is open until 8 June 2022, 12:00. */
@WholePathTest
class PortalTests {

    @Autowired
    Noticeboard board;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    private Visitor visitor;

    @BeforeEach
    void publishCasarano() throws RuleBroken {
        board.openCasarano();
        visitor = Visitor.anonymous("http://localhost:" + port);
    }

    @Test
    void listsOpenNoticesFirst() throws Exception {
        board.openPutignano();

        assertThat(shown("/avvisi").select(".cz-notices h2 a"))
                .extracting(link -> link.attr("href"))
                .containsExactly("/avvisi/" + Noticeboard.CASARANO, "/avvisi/" + Noticeboard.PUTIGNANO);

        clock.set("2022-06-08T12:01:00");
        var page = shown("/avvisi");
        assertThat(page.select(".cz-notices h2 a"))
                .extracting(link -> link.attr("href"))
                .containsExactly("/avvisi/" + Noticeboard.PUTIGNANO, "/avvisi/" + Noticeboard.CASARANO);
        assertThat(page.select(".cz-standing").eachText()).containsExactly("Partecipazione libera", "Chiuso");
    }

    @Test
    void saysThatNothingIsPublishedYet() {
        jdbc.sql("delete from cz_notice").update();

        assertThat(shown("/avvisi").select(".cz-empty-title").text()).isEqualTo("Nessun avviso pubblicato");
    }

    @Test
    void tellsWhatWhoHowAndUntilWhen() {
        var page = shown("/avvisi/" + Noticeboard.CASARANO);

        assertThat(page.select(".cz-notice-state").text()).contains("Aperto", "8 giugno 2022, 12:00");
        assertThat(page.select(".cz-areas li")).hasSize(7);
        assertThat(page.select(".cz-sessions > li")).hasSize(9);
        assertThat(page.select("main").text())
                .contains("Casarano", "cittadini", "udp@ambito.example.org", "Ufficio di Piano", "giugno 2022");
        assertThat(page.select("a[href$=/manifestazione]")).hasSize(1);
    }

    @Test
    void offersThePactToWhoeverHasToSignIt() {
        var pact = shown("/avvisi/" + Noticeboard.CASARANO).selectFirst("a[href*=/modelli/]");

        assertThat(pact.text()).isEqualTo("Patto di partecipazione: scarica patto.pdf");
        assertThat(visitor.get(pact.attr("href")).status()).isEqualTo(200);
        var another = pact.attr("href").replaceAll("[0-9a-f]{64}", "b".repeat(64));
        assertThat(visitor.get(another).status()).isEqualTo(404);
    }

    @Test
    void tellsThatTheNoticeIsClosedOnceTheMinuteIsOver() {
        clock.set("2022-06-08T12:00:59");
        assertThat(shown("/avvisi/" + Noticeboard.CASARANO).select("a[href$=/manifestazione]"))
                .hasSize(1);

        clock.set("2022-06-08T12:01:00");
        var page = shown("/avvisi/" + Noticeboard.CASARANO);
        assertThat(page.select(".cz-notice-state").text()).contains("Chiuso", "8 giugno 2022, 12:00", "tardive");
        assertThat(page.select("a[href$=/manifestazione]")).isEmpty();
    }

    @Test
    void invitesToTheSessionsWhereNobodyHasToRegister() throws Exception {
        board.openPutignano();

        var page = shown("/avvisi/" + Noticeboard.PUTIGNANO);

        assertThat(page.select(".cz-notice-state").text()).contains("Partecipazione libera", "Non serve iscriversi");
        assertThat(page.select("#calendario + .cz-sessions").text()).contains("lunedì 25 luglio 2022", "Putignano");
        assertThat(page.select("a[href$=/manifestazione]")).isEmpty();
    }

    @Test
    void doesNotTellAnUnpublishedNoticeFromNone() {
        jdbc.sql("update cz_notice set status = 'APPROVED'").update();

        assertThat(visitor.get("/avvisi/" + Noticeboard.CASARANO).status()).isEqualTo(404);
        assertThat(visitor.get("/avvisi/NESSUN-PERCORSO").status()).isEqualTo(404);
        assertThat(visitor.get("/avvisi/..%2f").status()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void speaksEnglishToo() {
        var page = shown("/avvisi/" + Noticeboard.CASARANO + "?lingua=en");

        assertThat(page.select("h2").eachText()).contains("How to take part", "Calendar of the meetings");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void handsOutNoFormOnceTheNoticeIsClosed() {
        clock.set("2022-06-08T12:01:00");

        assertThat(shown("/avvisi/" + Noticeboard.CASARANO + "/manifestazione").location())
                .endsWith("/avvisi/" + Noticeboard.CASARANO);
    }

    private Document shown(String address) {
        var answer = visitor.get(address);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.page().html()).doesNotContain("??");
        return answer.page();
    }
}
