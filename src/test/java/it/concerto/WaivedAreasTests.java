package it.concerto;

import static it.concerto.testing.RunningNotice.as;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.participation.session.Coverage;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.RunningNotice;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Areas that no session treated, for whoever checks that none was skipped silently. */
@WholePathTest
class WaivedAreasTests {

    @Autowired
    RunningNotice notices;

    @Autowired
    Coverage coverage;

    @Autowired
    PlanningPaths paths;

    @LocalServerPort
    int port;

    @Test
    @DisplayName(
            "BR-35 an auditor finds on the calendar each area that was not treated, with the reason; a facilitator does not")
    void theCalendarNamesAreasThatWereWaived() throws Exception {
        var ensemble = notices.open(port, "W1");
        var page = "/percorsi/" + ensemble.path() + "/sessioni";
        var auditor = as(ensemble, "AUD");
        assertThat(auditor.get("/percorsi/" + ensemble.path()).page().select("a[href=" + page + "]"))
                .hasSize(1);
        assertThat(auditor.get(page).page().select("#non-trattate")).isEmpty();
        assertThat(auditor.get(page).page().select("thead th").eachText())
                .as("no column for what only others may do")
                .hasSize(4);
        assertThat(as(ensemble, "UDP").get(page).page().select("thead th")).hasSize(5);

        var path = PathId.of(ensemble.path());
        var reasons = paths.get(path).configuration().areas().stream()
                .collect(Collectors.toMap(area -> area.code(), area -> "Trattata con l’ASL: " + area.code()));
        coverage.waive(path, reasons, "enea.nardone");

        assertThat(auditor.get(page).page().select("#non-trattate + ul li").eachText())
                .hasSize(7)
                .allMatch(line -> line.matches(".+: Trattata con l’ASL: A\\d 20 maggio 2022"));
        assertThat(as(ensemble, "FAC").get(page).page().select("#non-trattate")).isEmpty();
    }
}
