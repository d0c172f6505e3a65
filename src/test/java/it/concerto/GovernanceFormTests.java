package it.concerto;

import static it.concerto.testing.RunningNotice.as;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.Ensemble;
import it.concerto.testing.MovableClock;
import it.concerto.testing.PathParts;
import it.concerto.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The governance form of an Ambito over HTTP: changed with a note, kept with its history. */
@WholePathTest
class GovernanceFormTests {

    private static final String AMBITI = "/amministrazione/ambiti/";
    private static final String NOTE = "Atto costitutivo del consorzio, rep. 1234 del 2 maggio 2022";

    @Autowired
    Ensemble.Stage stage;

    @Autowired
    MovableClock clock;

    @Test
    @DisplayName("4.2 trap 17: changed by an administrator from a day on; a cycle that is open keeps what it was told")
    void isChangedWithANoteAndKeptByARunningPath() {
        var ensemble = PathParts.usual(stage, "CASARANO-PDZ-V");
        var admin = as(ensemble, "ADM");
        assertThat(admin.get(AMBITI + "CASARANO").text())
                .contains("Convenzione")
                .doesNotContain("Storia della forma");

        var changed = send(admin, "CASARANO", "CONSORTIUM", "2022-05-09", NOTE);
        assertThat(changed.text())
                .contains("Forma associativa salvata", "Consorzio", "09/05/2022", NOTE, "Gaspare Ancora")
                .contains("Convenzione registrazione dell’Ambito");
        ensemble.playUntil("Task_ProposeGuidelines");
        clock.set("2022-05-20T09:00");
        send(admin, "CASARANO", "CONVENTION", "2022-05-20", "Il consorzio è sciolto: si torna alla convenzione.");

        assertThat(admin.get(AMBITI + "CASARANO")
                        .page()
                        .select(".cz-facts dd")
                        .first()
                        .text())
                .startsWith("Convenzione");
        var official = as(ensemble, "UDPRESP");
        var opened = official.get("/percorsi/" + ensemble.path())
                .page()
                .select(".cz-events a[href*=/risposte/]:contains(Aprire il ciclo)")
                .attr("href");
        assertThat(official.get(opened).page().select("section.cz-answer").text())
                .contains("consorzio")
                .doesNotContain("convenzione");
    }

    @Test
    void isRefusedWhereTheComuniDoNotFitIt() {
        var admin = putignano();
        var before = admin.get(AMBITI + "PUTIGNANO").text();

        assertThat(send(admin, "PUTIGNANO", "SINGLE_MUNICIPALITY", "2022-05-09", NOTE)
                        .text())
                .contains("Un Ambito di un solo Comune non ne ammette altri");
        assertThat(send(admin, "PUTIGNANO", "CONSORTIUM", "2017-01-01", NOTE).text())
                .contains("l’Ambito non c’era ancora");
        assertThat(send(admin, "PUTIGNANO", "CONSORTIUM", "2022-05-09", "")
                        .page()
                        .select("[name=note]"))
                .hasSize(1);

        assertThat(admin.get(AMBITI + "PUTIGNANO").text()).isEqualTo(before);
        assertThat(admin.get(AMBITI + "CASARANO/forma").status()).isEqualTo(404);
    }

    private Visitor putignano() {
        var ensemble = PathParts.usual(stage, "PUTIGNANO-PDZ-V");
        return ensemble.as(ensemble.member("PUTIGNANO_ADM", 0));
    }

    private static Visitor.Answer send(Visitor admin, String ambito, String form, String from, String note) {
        return admin.send(
                Visitor.form(admin.get(AMBITI + ambito + "/forma").page(), "form[enctype]"),
                Map.of("governanceForm", form, "from", from, "note", note));
    }
}
