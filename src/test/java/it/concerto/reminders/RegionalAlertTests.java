package it.concerto.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.WholePathTest;
import it.concerto.path.PathId;
import it.concerto.path.PathStatus;
import it.concerto.path.PlanningPaths;
import it.concerto.reminders.LadderFixture.Posted;
import it.concerto.testing.MovableClock;
import it.concerto.testing.Visitor;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The regional plan was published on 5 April 2022: the Region waits for the proposal until Saturday 4 June. */
@WholePathTest
class RegionalAlertTests {

    private static final PathId PATH = PathId.of(LadderFixture.PATH);

    @Autowired
    Mornings mornings;

    @Autowired
    MovableClock clock;

    @Autowired
    PlanningPaths paths;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private LadderFixture tasks;

    @BeforeEach
    void onePathUnderWay() {
        tasks = new LadderFixture(jdbc, mornings, clock);
        tasks.clear();
        jdbc.sql("update cz_path set status = 'RUNNING' where id = ?")
                .param(PATH.value())
                .update();
        assertThat(paths.regionalDeadline(PATH)).contains(LocalDate.of(2022, 6, 4));
    }

    @Test
    @DisplayName("T_PRPS BR-65 president and head of the office are alerted 30, 15 and 5 days before, once each")
    void alertsBeforeTheTerm() {
        assertThat(tasks.at("2022-05-04T10:00")).isEmpty();
        assertThat(tasks.at("2022-05-05T08:00"))
                .extracting(Posted::to)
                .containsExactly("Agnese Abbate", "Enea Nardone");
        assertThat(tasks.posted().get(0).subject())
                .startsWith("Proposta di piano alla Regione: scadenza sabato 4 giugno 2022");
        assertThat(tasks.posted().get(0).text()).contains("mancano 30 giorni");
        assertThat(tasks.at("2022-05-06T08:00")).isEmpty();
        assertThat(tasks.at("2022-05-20T08:00")).hasSize(2);
        assertThat(tasks.at("2022-05-30T08:00")).hasSize(2);
        assertThat(tasks.at("2022-06-03T08:00")).isEmpty();
        assertThat(paths.status(PATH)).isEqualTo(PathStatus.RUNNING);
    }

    @Test
    @DisplayName("T_PRPS BR-65 of alerts that came while nothing ran only the last is given")
    void catchesUp() {
        assertThat(tasks.at("2022-05-23T10:00")).hasSize(2);
        assertThat(tasks.posted().get(0).text()).contains("mancano 12 giorni");
        assertThat(tasks.at("2022-05-24T10:00")).isEmpty();
    }

    @Test
    @DisplayName("T_PRPS BR-65 the path that lets the term pass is shown as overdue, and goes on")
    void marksThePath() {
        assertThat(tasks.at("2022-06-06T08:00")).hasSize(2).allSatisfy(mail -> assertThat(mail.text())
                .contains("il termine della Regione è passato"));

        assertThat(paths.status(PATH)).isEqualTo(PathStatus.OVERDUE);
        assertThat(paths.status(PATH).isUnderWay()).isTrue();
        var head = Visitor.signedIn("http://localhost:" + port, "enea.nardone", "concerto-di-zona");
        assertThat(head.get("/percorsi").text()).contains("Oltre il termine della Regione");
        assertThat(head.get("/percorsi/" + PATH).text())
                .contains("Oltre il termine della Regione")
                .contains("chiedi una proroga o comunica il ritardo");
        assertThat(tasks.at("2022-06-07T08:00")).isEmpty();
        assertThat(jdbc.sql("select owner from cz_inbox where task_key = 'Task_AnswerRegionalTerm'")
                        .query(String.class)
                        .list())
                .as("the president has to write to the Region, once")
                .containsExactly("G:CASARANO_PRES");
    }
}
