package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.participation.notice.Notice;
import it.concerto.participation.notice.Notices;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.path.PathId;
import it.concerto.testing.MovableClock;
import it.concerto.testing.Visitor;
import it.concerto.workflow.RuleBroken;
import java.time.LocalDateTime;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The public pages over HTTP, as somebody without an account meets them: Casarano's notice, open until 8 June 2022, 12:00. */
@WholePathTest
class PortalTests {

    private static final PathId CASARANO = PathId.of("CASARANO-PDZ-V");
    private static final PathId PUTIGNANO = PathId.of("PUTIGNANO-PDZ-V");

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    private Visitor visitor;

    @BeforeEach
    void publishCasarano() throws RuleBroken {
        jdbc.sql("delete from cz_notice").update();
        clock.set("2022-05-23T10:00");
        publish(CASARANO, Access.REGISTRATION, LocalDateTime.parse("2022-06-08T12:00"));
        visitor = Visitor.anonymous("http://localhost:" + port);
    }

    private void publish(PathId path, Access access, LocalDateTime deadline) throws RuleBroken {
        var content = new Notice.Content(
                "Avviso pubblico di avvio del percorso",
                "Legge n. 328/2000",
                "L'Ambito avvia il percorso di programmazione partecipata.",
                "Individuare i bisogni e gli interventi.",
                List.of("PORTAL", "EMAIL"),
                "udp@ambito.example.org",
                null,
                "Ufficio di Piano");
        notices.draft(path, content, access, deadline, List.of(), "Tempi stretti");
        notices.approve(path, "anna");
        notices.publish(path);
    }

    @Test
    void listsOpenNoticesFirst() throws Exception {
        publish(PUTIGNANO, Access.OPEN, null);

        assertThat(shown("/avvisi").select(".cz-notices h2 a"))
                .extracting(link -> link.attr("href"))
                .containsExactly("/avvisi/" + CASARANO, "/avvisi/" + PUTIGNANO);

        clock.set("2022-06-08T12:01:00");
        var page = shown("/avvisi");
        assertThat(page.select(".cz-notices h2 a"))
                .extracting(link -> link.attr("href"))
                .containsExactly("/avvisi/" + PUTIGNANO, "/avvisi/" + CASARANO);
        assertThat(page.select(".cz-standing").eachText()).containsExactly("Partecipazione libera", "Chiuso");
    }

    @Test
    void saysThatNothingIsPublishedYet() {
        jdbc.sql("delete from cz_notice").update();

        assertThat(shown("/avvisi").select(".cz-empty-title").text()).isEqualTo("Nessun avviso pubblicato");
    }

    @Test
    void tellsWhatWhoHowAndUntilWhen() {
        var page = shown("/avvisi/" + CASARANO);

        assertThat(page.select(".cz-notice-state").text()).contains("Aperto", "8 giugno 2022, 12:00");
        assertThat(page.select(".cz-areas li")).hasSize(7);
        assertThat(page.select(".cz-sessions > li")).hasSize(9);
        assertThat(page.select("main").text())
                .contains("Casarano", "cittadini", "udp@ambito.example.org", "Ufficio di Piano", "giugno 2022");
        assertThat(page.select("a[href$=/manifestazione]")).hasSize(1);
    }

    @Test
    void tellsThatTheNoticeIsClosedOnceTheMinuteIsOver() {
        clock.set("2022-06-08T12:00:59");
        assertThat(shown("/avvisi/" + CASARANO).select("a[href$=/manifestazione]"))
                .hasSize(1);

        clock.set("2022-06-08T12:01:00");
        var page = shown("/avvisi/" + CASARANO);
        assertThat(page.select(".cz-notice-state").text()).contains("Chiuso", "8 giugno 2022, 12:00", "tardive");
        assertThat(page.select("a[href$=/manifestazione]")).isEmpty();
    }

    @Test
    void invitesToTheSessionsWhereNobodyHasToRegister() throws Exception {
        publish(PUTIGNANO, Access.OPEN, null);

        var page = shown("/avvisi/" + PUTIGNANO);

        assertThat(page.select(".cz-notice-state").text()).contains("Partecipazione libera", "Non serve iscriversi");
        assertThat(page.select("#calendario + .cz-sessions").text()).contains("lunedì 25 luglio 2022", "Putignano");
        assertThat(page.select("a[href$=/manifestazione]")).isEmpty();
    }

    @Test
    void doesNotTellAnUnpublishedNoticeFromNone() {
        jdbc.sql("update cz_notice set status = 'APPROVED'").update();

        assertThat(visitor.get("/avvisi/" + CASARANO).status()).isEqualTo(404);
        assertThat(visitor.get("/avvisi/NESSUN-PERCORSO").status()).isEqualTo(404);
        assertThat(visitor.get("/avvisi/..%2f").status()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void speaksEnglishToo() {
        var page = shown("/avvisi/" + CASARANO + "?lingua=en");

        assertThat(page.select("h2").eachText()).contains("How to take part", "Calendar of the meetings");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
    }

    private Document shown(String address) {
        var answer = visitor.get(address);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.page().html()).doesNotContain("??");
        return answer.page();
    }
}
