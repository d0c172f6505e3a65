package it.concerto;

import static it.concerto.testing.RunningNotice.answer;
import static it.concerto.testing.RunningNotice.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.concerto.identity.People;
import it.concerto.testing.Ensemble;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A2: a value that is given, then changed, is told twice by the same person; what was refused or undone is not told. */
@WholePathTest
class A2EachChangeTests {

    private static final String DRAFT = "Task_DraftNotice";
    private static final String FIELD = "Indirizzo per l’invio";

    @Autowired
    RunningNotice notices;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void tellsTheFirstValueAndThenTheSecond() throws Exception {
        var ensemble = notices.begin(port, "E7").rows(DRAFT, "invited");

        draft(ensemble, "Protocollo di Casarano");
        answer(
                ensemble.part("Task_ApproveNotice", Map.of("outcome", "CHANGE", "note", "Manca lo sportello.")),
                "Task_ApproveNotice");
        draft(ensemble.rows(DRAFT), "Sportello di Casarano");

        var drafter = people.findActive(ensemble.member("CASARANO_UDP", 0))
                .orElseThrow()
                .displayName();
        assertThat(changes(ensemble))
                .containsExactly(
                        "Protocollo di Casarano → Sportello di Casarano (" + drafter + ")",
                        "– → Protocollo di Casarano (" + drafter + ")");
    }

    @Test
    void tellsNothingOfWhatWasRefused() throws Exception {
        var ensemble = notices.begin(port, "E8");
        var form = form(ensemble);

        var refused = as(ensemble, "UDP").send(form, Map.of("address", "Sportello di Casarano", "text", "corto"));

        assertThat(refused.page().select(".alert-danger")).isNotEmpty();
        assertThat(changes(ensemble)).isEmpty();

        draft(ensemble.rows(DRAFT, "invited"), "Sportello di Casarano");
        assertThat(changes(ensemble)).hasSize(1);
    }

    @Test
    void tellsNothingOfWhatWasUndone() throws Exception {
        var ensemble = notices.begin(port, "E9").rows(DRAFT, "invited");

        jdbc.sql("alter table cz_flow_taken rename to cz_flow_taken_away").update();
        try {
            assertThatThrownBy(() -> draft(ensemble, "Sportello di Casarano")).hasMessageContaining("500");
        } finally {
            jdbc.sql("alter table cz_flow_taken_away rename to cz_flow_taken").update();
        }
        assertThat(changes(ensemble)).isEmpty();

        draft(ensemble.rows(DRAFT), "Protocollo di Casarano");
        assertThat(changes(ensemble)).hasSize(1);
    }

    private static void draft(Ensemble ensemble, String address) {
        var invited = new HashMap<String, Object>(RunningNotice.invitation());
        invited.put("address", address);
        invited.put("text", "Avviso pubblico per la prova del percorso.");
        answer(ensemble.part(DRAFT, invited), DRAFT);
    }

    private static FormElement form(Ensemble ensemble) {
        var task = ensemble.waiting().stream()
                .filter(waiting -> waiting.key().equals(DRAFT))
                .findFirst()
                .orElseThrow();
        var official = as(ensemble, "UDP");
        var page = official.get("/attivita/" + task.task()).page();
        return Visitor.form(
                official.send(Visitor.form(page, "form.cz-claim-first"), Map.of())
                        .page(),
                "form.cz-answer");
    }

    /** What is told of the field, the newest first: before, after and who. */
    private static List<String> changes(Ensemble ensemble) {
        return as(ensemble, "AUD")
                .get("/percorsi/" + ensemble.path() + "/modifiche?testo=" + URLEncoder.encode(FIELD, UTF_8))
                .page()
                .select("#change-rows tr")
                .stream()
                .filter(row -> row.select("th").text().equals(FIELD))
                .map(row -> row.select("td").get(0).text() + " → "
                        + row.select("td").get(1).text() + " ("
                        + row.select("td").get(2).ownText() + ")")
                .toList();
    }
}
