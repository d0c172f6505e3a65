package it.concerto;

import static it.concerto.testing.RunningNotice.as;
import static it.concerto.testing.RunningNotice.form;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.Ensemble;
import it.concerto.testing.MovableClock;
import it.concerto.testing.RunningNotice;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Remarks on draft minutes, registered outside of tasks (C5). */
@WholePathTest
class RemarkActionsTests {

    @Autowired
    RunningNotice notices;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    @Test
    @DisplayName("C5 a remark that arrives within five days waits for its answer at the closing of the minutes")
    void registersARemarkOnDraftMinutes() throws Exception {
        var ensemble = drafted("R1");
        var official = as(ensemble, "UDP");
        var page = "/percorsi/CASARANO-PDZ-R1/verbali/3/osservazione";
        assertThat(official.get("/percorsi/CASARANO-PDZ-R1/verbali").page().select("a[href=" + page + "]"))
                .hasSize(1);
        clock.set("2022-06-08T09:00");

        var late = official.send(form(official, page), remark("2022-06-05T09:00"));
        assertThat(late.page().select("[name=receivedAt][aria-invalid=true]")).hasSize(1);
        assertThat(late.page().select("[name=text]").text()).isEqualTo("Manca la nostra proposta.");
        var listed = official.send(form(official, page), remark("2022-06-03T09:00"));

        assertThat(listed.page().select("main").text())
                .contains("Caritas diocesana")
                .contains("p. 2");
        notices.runDueJobs("CASARANO-PDZ-R1");
        var closing = ensemble.waiting().stream()
                .filter(task -> task.key().equals("Task_CloseMinutes"))
                .findFirst()
                .orElseThrow();
        var head = as(ensemble, "UDPRESP");
        assertThat(head.get("/attivita/" + closing.task()).text()).contains("p. 2: Manca la nostra proposta.");
    }

    @Test
    @DisplayName("BR-01 nobody else registers remarks")
    void keepsOthersFromRemarking() throws Exception {
        var ensemble = drafted("R2");
        var page = "/percorsi/CASARANO-PDZ-R2/verbali/3/osservazione";

        assertThat(as(ensemble, "REF").get(page).status()).isEqualTo(403);
        assertThat(ensemble.as(ensemble.member("PUTIGNANO_UDP", 0)).get(page).status())
                .isEqualTo(404);
        assertThat(as(ensemble, "UDP").get(page.replace("/3/", "/4/")).status()).isEqualTo(404);
        assertThat(as(ensemble, "FAC").get(page).status()).isEqualTo(404);
    }

    private static Map<String, String> remark(String receivedAt) {
        return Map.of(
                "author",
                "Caritas diocesana",
                "page",
                "p. 2",
                "text",
                "Manca la nostra proposta.",
                "receivedAt",
                receivedAt);
    }

    /** The draft of the minutes of session 3 goes out on 30 May: remarks are in time until 4 June. */
    private Ensemble drafted(String number) throws Exception {
        var ensemble = notices.open(port, number);
        clock.set("2022-05-30T10:01");
        notices.draftMinutes(ensemble, 3);
        return ensemble;
    }
}
