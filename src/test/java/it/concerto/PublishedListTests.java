package it.concerto;

import static it.concerto.testing.RunningNotice.answer;
import static it.concerto.testing.RunningNotice.as;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.People;
import it.concerto.testing.Ensemble;
import it.concerto.testing.Manifestation;
import it.concerto.testing.MovableClock;
import it.concerto.testing.PublicForm;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholePathTest
class PublishedListTests {

    @Autowired
    RunningNotice notices;

    @Autowired
    MovableClock clock;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    @DisplayName(
            "B3 B7 BR-69 the page of the notice names the admitted organisations once the list is closed, and nobody else")
    void namesTheOrganisationsOnceTheListIsClosed() throws Exception {
        var ensemble = notices.open(port, "L1");
        var page = "/avvisi/" + ensemble.path();
        var visitor = Visitor.anonymous("http://localhost:" + port);
        clock.set("2022-05-30T10:01");
        new Manifestation(1, List.of(Map.entry("A2", "Ada Conte")), "2022-05-30T10:00")
                .register(as(ensemble, "UDP"), ensemble.path());
        var citizen = new LinkedHashMap<>(PublicForm.citizen());
        citizen.put("pactAccepted", List.of("true"));
        visitor.send(PublicForm.on(visitor.get(page + "/manifestazione").page()), citizen);
        answer(ensemble, "Task_CheckManifestation");
        answer(ensemble, "Task_CheckManifestation");
        var open = visitor.get(page).page();
        assertThat(open.select("#ammessi")).isEmpty();
        assertThat(open.select("dt:contains(F.to) + dd").text())
                .isEqualTo(people.find(ensemble.member("CASARANO_PRES", 0))
                                .orElseThrow()
                                .displayName()
                        + ", Presidente del Coordinamento istituzionale, 20 maggio 2022");

        clock.set("2022-06-08T12:01");
        notices.runDueJobs(ensemble.path());
        answer(ensemble, "Task_ListAdmitted");

        var shown = visitor.get(page).page();
        assertThat(shown.select(".cz-admitted li").eachText()).containsExactly("Associazione Insieme 1");
        assertThat(shown.select("main").text())
                .contains("Un cittadino")
                .doesNotContain("Ada Conte", String.valueOf(citizen.get("legalName")));
    }

    @Test
    @DisplayName("BR-74 whoever signs the notice is named by the office they held on that day, or by their name alone")
    void namesTheOfficeThatWasHeld() throws Exception {
        var ensemble = notices.open(port, "L2");
        var president = ensemble.member("CASARANO_PRES", 0);

        assertThat(signed(ensemble, ensemble.member("CASARANO_UDPRESP", 0), "2022-05-20"))
                .endsWith(", responsabile dell’Ufficio di Piano, 20 maggio 2022");
        assertThat(signed(ensemble, president, "2022-05-20"))
                .endsWith(", Presidente del Coordinamento istituzionale, 20 maggio 2022");
        assertThat(signed(ensemble, president, "1999-05-20"))
                .isEqualTo(people.find(president).orElseThrow().displayName() + ", 20 maggio 1999");
    }

    private String signed(Ensemble ensemble, String by, String day) {
        jdbc.sql("update cz_notice set approved_by = ?, approved_at = ? where path = ?")
                .params(by, OffsetDateTime.parse(day + "T10:00:00Z"), ensemble.path())
                .update();
        return Visitor.anonymous("http://localhost:" + port)
                .get("/avvisi/" + ensemble.path())
                .page()
                .select("dt:contains(F.to) + dd")
                .text();
    }
}
