package it.concerto;

import static it.concerto.testing.RunningNotice.as;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.Ensemble;
import it.concerto.testing.PathParts;
import it.concerto.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** O10: the page on which administrators keep the calendar of their Ambito. */
@WholePathTest
class O10CalendarPageTests {

    private static final String CALENDAR = "/amministrazione/ambiti/CASARANO/calendario";

    @Autowired
    Ensemble.Stage stage;

    private Ensemble ensemble;
    private Visitor admin;

    @BeforeEach
    void signsIn() {
        ensemble = PathParts.usual(stage, "CASARANO-PDZ-O10");
        admin = as(ensemble, "ADM");
    }

    @Test
    void showsWhatTheLawGivesAndWhatTheAmbitoHas() {
        assertThat(admin.get(CALENDAR).text())
                .contains("Feste nazionali del 2022", "lunedì 18 aprile 2022", "L. 336/2000")
                .contains("Casarano (capofila)", "23 gennaio", "non indicata")
                .doesNotContain("San Francesco");
    }

    @Test
    void keepsEachChangeWithItsAuthor() {
        confirm(send("chiusura", Map.of("first", "2024-08-12", "last", "2024-08-16", "reason", "Chiusura estiva")));
        var closed = admin.get(CALENDAR);
        assertThat(closed.text())
                .contains(
                        "12 agosto 2024 – 16 agosto 2024", "Chiusura dal 12 agosto 2024 al 16 agosto 2024", "Gaspare");

        confirm(admin.send(Visitor.form(closed.page(), "form[action$=/riapertura]"), Map.of()));
        assertThat(admin.get(CALENDAR).text())
                .contains("Nessuno: l’ufficio", "Tolta la chiusura dal 12 agosto 2024 al 16 agosto 2024");
        confirm(send("patrono", Map.of("municipality", "075042", "day", "30", "month", "4")));
        assertThat(admin.get(CALENDAR).text()).contains("30 aprile", "Festa patronale di ");
    }

    @Test
    void refusesBesideTheFieldAndKeepsWhatWasTyped() {
        var before = admin.get(CALENDAR).text();

        assertThat(send("chiusura", Map.of("first", "2024-08-16", "last", "2024-08-12", "reason", "Chiusura"))
                        .page()
                        .select(".invalid-feedback, .form-feedback")
                        .text())
                .contains("L’ultimo giorno viene prima del primo");
        assertThat(send("chiusura", Map.of("first", "2024-08-16", "last", "2025-08-12", "reason", "Chiusura"))
                        .text())
                .contains("controlla le date");
        assertThat(send("patrono", Map.of("municipality", "075016", "day", "31", "month", "2"))
                        .text())
                .contains("Questo mese non ha quel giorno");
        assertThat(send("sabato", Map.of("saturdays", "STAY"))
                        .page()
                        .select(".invalid-feedback, .form-feedback")
                        .text())
                .contains("È già così");

        assertThat(admin.get(CALENDAR).text()).isEqualTo(before);
    }

    @Test
    void isNobodyElses() {
        assertThat(admin.get("/amministrazione/ambiti/PUTIGNANO/calendario").status())
                .isEqualTo(404);
        assertThat(admin.get(CALENDAR + "/altro").status()).isEqualTo(404);
        var official = as(ensemble, "UDPRESP");
        assertThat(official.get(CALENDAR).status()).isEqualTo(404);
        var form = Visitor.form(admin.get(CALENDAR + "/chiusura").page(), "form[enctype]");
        assertThat(official.forge(form).status()).isEqualTo(404);
    }

    private Visitor.Answer confirm(Visitor.Answer preview) {
        return admin.send(Visitor.form(preview.page(), "form:has([name=_confirmed])"), Map.of());
    }

    private Visitor.Answer send(String question, Map<String, String> typed) {
        return admin.send(Visitor.form(admin.get(CALENDAR + "/" + question).page(), "form[enctype]"), typed);
    }
}
