package it.concerto;

import static it.concerto.testing.RunningNotice.as;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.Accounts;
import it.concerto.identity.GroupId;
import it.concerto.testing.Ensemble.Waiting;
import it.concerto.testing.MovableClock;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholePathTest
class LeftAmbitoTests {

    @Autowired
    RunningNotice notices;

    @Autowired
    Accounts accounts;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    @Test
    @DisplayName("BR-01 who has left the Ambito meets no task of it any more, not even one they had in hand")
    void showsWhoHasLeftNothingTheyHadInHand() throws Exception {
        var ensemble = notices.open(port, "L1");
        notices.register(ensemble, 1, "2022-05-23T10:00", "2022-05-23T11:00");
        var leaver = as(ensemble, "UDP");
        var task = ensemble.waiting().stream()
                .filter(waiting -> waiting.key().equals("Task_CheckManifestation"))
                .map(Waiting::task)
                .findFirst()
                .orElseThrow();
        var page = "/attivita/" + task;
        leaver.send(Visitor.form(leaver.get(page).page(), "form.cz-claim-first"), Map.of());
        var form = Visitor.form(leaver.get(page).page(), "form.cz-answer");
        accounts.end(leaver.name(), GroupId.of("CASARANO_UDP"), LocalDate.parse("2022-05-23"));

        clock.set("2022-05-24T07:00");

        assertThat(leaver.get(page).status()).isEqualTo(404);
        assertThat(leaver.get("/attivita").text()).doesNotContain("Verificare la manifestazione");
        assertThat(leaver.send(form, RunningNotice.CHECKED).status()).isEqualTo(404);
    }
}
