package it.concerto;

import static it.concerto.testing.RunningNotice.answer;
import static it.concerto.testing.RunningNotice.as;
import static it.concerto.testing.RunningNotice.form;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.participation.notice.TableInvitations;
import it.concerto.path.PathId;
import it.concerto.testing.Ensemble;
import it.concerto.testing.Manifestation;
import it.concerto.testing.MovableClock;
import it.concerto.testing.RunningNotice;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who speaks for an organisation is replaced, comes back and is replaced again. */
@WholePathTest
class ReplacedTwiceTests {

    private static final Pattern CHANGE = Pattern.compile("METHOD:(\\w+).*SEQUENCE:(\\d+)", Pattern.DOTALL);
    private static final String TABLE = "session-3-%";

    @Autowired
    RunningNotice notices;

    @Autowired
    TableInvitations invitations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    @Test
    @DisplayName(
            "M07 each change takes the session into a calendar or out of it, however often the same person comes and goes")
    void tellsTheSamePersonEachTime() throws Exception {
        var ensemble = convened("RT1");

        replace(ensemble, "Bea Sole", "bea@example.org", "2022-05-30T11:00");
        replace(ensemble, "Ada Conte", "delegata1@example.org", "2022-05-30T12:00");
        replace(ensemble, "Bea Sole", "bea@example.org", "2022-05-30T13:00");

        assertThat(entries(ensemble, "delegata1@example.org"))
                .containsExactly("REQUEST 0", "CANCEL 1", "REQUEST 2", "CANCEL 3");
        assertThat(entries(ensemble, "bea@example.org")).containsExactly("REQUEST 0", "CANCEL 1", "REQUEST 2");
    }

    @Test
    @DisplayName("M07 who has come back is told once of a session and of its new day")
    void tellsWhoHasComeBackOfAMove() throws Exception {
        var ensemble = convened("RT2");
        replace(ensemble, "Bea Sole", "bea@example.org", "2022-05-30T11:00");
        replace(ensemble, "Ada Conte", "delegata1@example.org", "2022-05-30T12:00");

        invitations.convene(PathId.of(ensemble.path()));
        clock.set("2022-05-30T13:00");
        var office = as(ensemble, "UDP");
        office.send(
                form(office, "/percorsi/" + ensemble.path() + "/sessioni/3/sposta"),
                Map.of(
                        "day",
                        "2022-06-17",
                        "from",
                        "10:00",
                        "venue",
                        "Sala consiliare",
                        "reason",
                        "La sala non è libera."));

        assertThat(entries(ensemble, "delegata1@example.org"))
                .containsExactly("REQUEST 0", "CANCEL 1", "REQUEST 2", "REQUEST 3");
        assertThat(entries(ensemble, "bea@example.org")).containsExactly("REQUEST 0", "CANCEL 1");
    }

    /** One organisation is admitted to area A2 and convened to its table. */
    private Ensemble convened(String number) throws Exception {
        var ensemble = notices.open(port, number);
        clock.set("2022-05-30T10:01");
        new Manifestation(1, List.of(Map.entry("A2", "Ada Conte")), "2022-05-30T10:00")
                .register(as(ensemble, "UDP"), ensemble.path());
        answer(ensemble, "Task_CheckManifestation");
        invitations.convene(PathId.of(ensemble.path()));
        return ensemble;
    }

    private void replace(Ensemble ensemble, String name, String email, String at) throws Exception {
        clock.set(at);
        var office = as(ensemble, "UDP");
        var changed = office.send(
                form(office, "/percorsi/" + ensemble.path() + "/manifestazioni/1/rappresentante"),
                Map.of(
                        "area",
                        "A2",
                        "representative",
                        name,
                        "representativeOffice",
                        "Educatrice",
                        "representativeEmail",
                        email,
                        "reason",
                        "Cambio di turno."));
        assertThat(changed.page().select("#forms-problems").text()).isEmpty();
    }

    /** What the mails about the table do to the entry in the calendar, in the order in which they were written. */
    private List<String> entries(Ensemble ensemble, String email) {
        return jdbc
                .sql("select invitation from cz_mail where path = ? and recipient_email = ? and event like ?"
                        + " order by written_at")
                .params(ensemble.path(), email, TABLE)
                .query(String.class)
                .list()
                .stream()
                .map(entry -> {
                    var change = CHANGE.matcher(entry);
                    assertThat(change.find()).as(entry).isTrue();
                    return change.group(1) + " " + change.group(2);
                })
                .toList();
    }
}
