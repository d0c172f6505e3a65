package it.concerto;

import static it.concerto.testing.RunningNotice.as;
import static it.concerto.testing.RunningNotice.form;
import static it.concerto.testing.RunningNotice.keys;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.MovableClock;
import it.concerto.testing.RunningNotice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Manifestations that the office takes back at the participant's request, outside of tasks. */
@WholePathTest
class WithdrawalActionsTests {

    @Autowired
    RunningNotice notices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    @Test
    @DisplayName(
            "S18 the office withdraws a manifestation: its check ends, the register and the story of the path tell it")
    void withdrawsAManifestation() throws Exception {
        var ensemble = notices.open(port, "W1");
        notices.register(ensemble, 3, "2022-05-30T10:00", "2022-05-30T10:01");
        assertThat(keys(ensemble)).contains("Task_CheckManifestation");
        var official = as(ensemble, "UDP");
        var register = official.get("/percorsi/CASARANO-PDZ-W1/manifestazioni").page();
        var page = register.select("a[href$=/manifestazioni/1/ritiro]").attr("href");

        var refused = official.send(form(official, page), Map.of("reason", "breve"));
        assertThat(refused.page().select("[name=reason][aria-invalid=true]").text())
                .isEqualTo("breve");
        assertThat(refused.page().select("[name=confirmed][aria-invalid=true]")).hasSize(1);
        var listed = official.send(
                form(official, page),
                Map.of("reason", "PEC del legale rappresentante del 29/5/2022.", "confirmed", "true"));

        assertThat(listed.page().select("tbody").text()).contains("Ritirata");
        assertThat(listed.page().select("a[href$=ritiro]")).isEmpty();
        assertThat(keys(ensemble)).doesNotContain("Task_CheckManifestation");
        assertThat(official.get("/percorsi/CASARANO-PDZ-W1")
                        .page()
                        .select(".cz-events")
                        .text())
                .contains("Manifestazione n. 1 ritirata (era: Ricevuta)")
                .contains("PEC del legale rappresentante");
        assertThat(mails("CASARANO-PDZ-W1", "manifestation-1-WITHDRAWN")).containsExactly("associazione3@example.org");
        assertThat(official.get(page).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("BR-01 nobody else withdraws a manifestation, and none of another path can be reached")
    void keepsOthersFromWithdrawing() throws Exception {
        var ensemble = notices.open(port, "W2");
        notices.register(ensemble, 4, "2022-05-30T10:00", "2022-05-30T10:01");
        var page = "/percorsi/CASARANO-PDZ-W2/manifestazioni/1/ritiro";
        var form = form(as(ensemble, "UDP"), page);

        for (var role : List.of("PRES", "FAC", "AUD")) {
            assertThat(as(ensemble, role).get(page).status()).as(role).isEqualTo(403);
            assertThat(as(ensemble, role).forge(form).status()).as(role).isEqualTo(403);
        }
        var stranger = ensemble.as(ensemble.member("PUTIGNANO_UDP", 0));
        assertThat(stranger.get(page).status()).isEqualTo(404);
        assertThat(stranger.forge(form).status()).isEqualTo(404);
        assertThat(as(ensemble, "UDP").get(page.replace("/1/", "/2/")).status()).isEqualTo(404);
        assertThat(keys(ensemble)).contains("Task_CheckManifestation");
    }

    private List<String> mails(String path, String event) {
        return jdbc.sql("select recipient_email from cz_mail where path = ? and event like ?")
                .params(path, event)
                .query(String.class)
                .list();
    }
}
