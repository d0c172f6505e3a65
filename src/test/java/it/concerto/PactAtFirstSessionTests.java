package it.concerto;

import static it.concerto.testing.PathParts.ticked;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.path.NewPath;
import it.concerto.path.PathConfiguration.Pact;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.Configurations;
import it.concerto.testing.DeadlineDay;
import it.concerto.testing.Ensemble;
import it.concerto.testing.MovableClock;
import it.concerto.testing.PathParts;
import it.concerto.testing.RunningNotice;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The path of Casarano, had its Ambito let the participation pact be signed at the first session. */
@WholePathTest
class PactAtFirstSessionTests {

    private static final PathId MODEL = PathId.of("CASARANO-PDZ-V");
    private static final String PATH = "CASARANO-PDZ-PATTO";
    private static final String REGISTER = "Task_RecordAttendance";
    private static final String FIRST = "Associazione Insieme 1";

    @Autowired
    Ensemble.Stage stage;

    @Autowired
    PlanningPaths paths;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private boolean asked;

    @Test
    @DisplayName("BR-29 the register of a table asks who has not signed, and nobody else")
    void asksAtTheFirstTable() throws Exception {
        open();
        var ensemble = PathParts.usual(stage, PATH);
        ensemble.rows("Task_DraftNotice", "invited")
                .part("Task_DraftNotice", RunningNotice.invitation())
                .part("Task_SetCalendar", Map.of("reason", "La sede ha due sale."))
                .part(REGISTER, (form, time) -> ticked(form, "people", "present"))
                .playUntil(REGISTER);
        assertThat(stage.clock().instant()).isBefore(Instant.parse("2022-06-08T10:00:00Z"));
        assertThat(ensemble.as(ensemble.member("CASARANO_UDP", 0))
                        .get("/avvisi/" + PATH)
                        .text())
                .contains("Il patto di partecipazione si firma alla prima sessione");
        RunningNotice.answer(ensemble, REGISTER);
        new DeadlineDay(ensemble, clock, jdbc).receiveManifestations();
        nobodySentThePact();
        ensemble.part("Task_CheckManifestation", RunningNotice.CHECKED)
                .part(REGISTER, (form, time) -> expecting(form, FIRST).isEmpty() ? all(form) : signing(form))
                .part("Task_NameReferents", (form, time) -> PathParts.referentOfEachArea(form))
                .playUntil("Task_ReportTables");

        assertThat(asked).isTrue();
        assertThat(signed()).contains(FIRST);
    }

    private void open() throws Exception {
        var model = paths.get(MODEL);
        var path = new NewPath(
                PathId.of(PATH),
                model.ambito(),
                model.planName(),
                model.from(),
                model.to(),
                model.products(),
                Configurations.signing(model.configuration(), Pact.FIRST_SESSION),
                "Il patto si firma al primo tavolo.");
        paths.open(path, "enea.nardone");
    }

    /** The first register does not know of a signature yet, those after it do. */
    private Map<String, ?> signing(FormElement form) {
        assertThat(expecting(form, FIRST)).isNotEmpty().allMatch(box -> box.hasAttr("checked") == asked);
        asked = true;
        return all(form);
    }

    private static Map<String, ?> all(FormElement form) {
        var all = new HashMap<String, Object>(ticked(form, "people", "present"));
        all.putAll(ticked(form, "people", "pactSigned"));
        return all;
    }

    /** The marks for the pact in the rows of an organisation. */
    private static List<Element> expecting(FormElement form, String organisation) {
        return form.select("input[name^=people][name$=.organisation]").stream()
                .filter(input -> input.val().equals(organisation))
                .map(input -> input.attr("name").replace(".organisation", ".pactSigned"))
                .flatMap(name -> form.select("input[type=checkbox][name='" + name + "']").stream())
                .toList();
    }

    private List<String> signed() {
        return jdbc.sql("select distinct organisation from cz_attendance where pact_signed")
                .query(String.class)
                .list();
    }

    private void nobodySentThePact() {
        jdbc.sql(
                        "update cz_manifestation set content = replace(content, '\"pactAccepted\":true', '\"pactAccepted\":false')")
                .update();
    }
}
