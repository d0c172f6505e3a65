package it.concerto;

import static it.concerto.testing.RunningNotice.as;
import static it.concerto.testing.RunningNotice.keys;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.path.PathId;
import it.concerto.testing.Ensemble;
import it.concerto.testing.MovableClock;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office registers a sheet of paper that says little, asks for the rest, and admits it in the end. */
@WholePathTest
class IncompleteRegistrationTests {

    private static final String CHECK = "Task_CheckManifestation";
    private static final String COMPLETE = "Task_CompleteManifestation";

    @Autowired
    RunningNotice notices;

    @Autowired
    MovableClock clock;

    @Autowired
    Documents documents;

    @LocalServerPort
    int port;

    @Test
    void registersAsksAndAdmits() throws Exception {
        var ensemble = notices.open(port, "L1");
        clock.set("2022-05-30T10:01");
        var official = as(ensemble, "UDP");
        var register = "/percorsi/" + ensemble.path() + "/manifestazioni";
        var form = Visitor.form(official.get(register + "/nuova").page(), "form.cz-action");

        var refused =
                official.send(form, Map.of("participantKind", "ORGANISATION")).page();
        assertThat(refused.select("[name=orgName][aria-invalid=true]")).hasSize(1);
        assertThat(refused.select("[name=fiscalCode][aria-invalid=true]")).isEmpty();
        var listed = official.send(
                form,
                Map.of(
                        "receivedAt", "2022-05-30T10:00",
                        "channel", "PAPER",
                        "participantKind", "ORGANISATION",
                        "orgName", "Cooperativa Il Ponte",
                        "orgType", "COOP_SOCIALE"));
        assertThat(listed.page().location()).endsWith("/manifestazioni");
        assertThat(official.get(register + "/1").page().select("main").text())
                .contains("Che cosa manca codice fiscale o partita IVA, numero RUNTS");

        ensemble.part(CHECK, Map.of("result", "ASK_COMPLETION"));
        RunningNotice.answer(ensemble, CHECK);
        assertThat(keys(ensemble)).contains(COMPLETE);
        ensemble.rows(COMPLETE, "areas").part(COMPLETE, SuspendedCheck.completed());
        RunningNotice.answer(ensemble, COMPLETE);
        ensemble.part(CHECK, Map.of("result", "ADMIT", "signature", "OK", "pact", "OK"));
        RunningNotice.answer(ensemble, CHECK);

        assertThat(official.get(register).page().select("tbody").text()).contains("Cooperativa Il Ponte", "Ammessa");
        filesItsFormWithoutAddresses(ensemble);
    }

    private void filesItsFormWithoutAddresses(Ensemble ensemble) {
        var filed = documents
                .newest(PathId.of(ensemble.path()), DocumentKind.MANIFESTATION)
                .orElseThrow();

        assertThat(filed.title()).isEqualTo("Manifestazione n. 1");
        assertThat(filed.classification()).isEqualTo(Classification.PERSONAL);
        assertThat(filed.versions()).hasSize(2);
        var page = "/documenti/" + filed.latest().file().sha256();
        assertThat(as(ensemble, "UDP").get(page).page().text())
                .contains("Manifestazione n. 1", "30 maggio 2022, 10:00:00 (su carta)", "A1 – Ada Conte")
                .doesNotContain("example.org", "0833");
        assertThat(as(ensemble, "FAC").get(page).status()).isEqualTo(404);
    }
}
