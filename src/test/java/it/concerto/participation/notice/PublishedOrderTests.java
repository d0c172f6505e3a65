package it.concerto.participation.notice;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.WholePathTest;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.MovableClock;
import it.concerto.testing.Noticeboard;
import it.concerto.testing.Visitor;
import it.concerto.workflow.RuleBroken;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of the notices says of each what its own page says: Casarano's lasts until 8 June, Putignano's until 29 July. */
@WholePathTest
class PublishedOrderTests {

    @Autowired
    Noticeboard board;

    @Autowired
    LastSessions lastSessions;

    @Autowired
    PlanningPaths paths;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @BeforeEach
    void publishBoth() throws RuleBroken {
        board.openCasarano();
        board.openPutignano();
    }

    @Test
    void anOlderNoticeWithoutRegistrationIsClosedInTheListAsOnItsPage() {
        jdbc.sql("update cz_notice set last_session_at = null").update();

        lastSessions.afterSingletonsInstantiated();

        clock.set("2022-07-29T10:00");
        assertThat(listed()).containsExactly("PUTIGNANO-PDZ-V Partecipazione libera", "CASARANO-PDZ-V Chiuso");
        clock.set("2022-07-29T10:01");
        assertThat(listed()).containsExactlyInAnyOrder("PUTIGNANO-PDZ-V Chiuso", "CASARANO-PDZ-V Chiuso");
        assertThat(visitor()
                        .get("/avvisi/" + Noticeboard.PUTIGNANO)
                        .page()
                        .select(".cz-notice-state")
                        .text())
                .contains("Chiuso");
    }

    @Test
    void aNoticeOfAPathThatHasEndedStandsBehindTheOpenOnes() {
        paths.stop(Noticeboard.CASARANO);

        assertThat(listed()).containsExactly("PUTIGNANO-PDZ-V Partecipazione libera", "CASARANO-PDZ-V Chiuso");
    }

    private List<String> listed() {
        return visitor().get("/avvisi").page().select(".cz-notices > li").stream()
                .map(line -> line.selectFirst("h2 a").attr("href").substring("/avvisi/".length()) + " "
                        + line.selectFirst(".cz-standing").text())
                .toList();
    }

    private Visitor visitor() {
        return Visitor.anonymous("http://localhost:" + port);
    }
}
