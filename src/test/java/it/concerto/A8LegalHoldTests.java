package it.concerto;

import static it.concerto.testing.RunningNotice.as;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.organisation.AmbitoCode;
import it.concerto.retention.Erasure;
import it.concerto.retention.ErasureNight;
import it.concerto.retention.Erasures;
import it.concerto.retention.Line;
import it.concerto.retention.Previews;
import it.concerto.testing.EndedPaths;
import it.concerto.testing.Ensemble;
import it.concerto.testing.Looks;
import it.concerto.testing.MovableClock;
import it.concerto.testing.ProvenLedger;
import it.concerto.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A8: nothing of a path goes as long as it is held, whatever was approved. */
@WholePathTest
class A8LegalHoldTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    private static final LocalDate DAY = LocalDate.of(2032, 6, 10);
    private static final String FORM = "form[action*=/conservazione/]";

    @Autowired
    EndedPaths ended;

    @Autowired
    Previews previews;

    @Autowired
    Erasures erasures;

    @Autowired
    ProvenLedger ledger;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BeanFactory beans;

    @LocalServerPort
    int port;

    @Test
    void keepsAPathOutOfEachPreviewUntilItIsLifted() throws Exception {
        var ensemble = ended.open(port, "H1", "uno");
        var page = "/percorsi/" + ensemble.path() + "/conservazione";
        var administrator = as(ensemble, "ADM");
        clock.set("2032-06-10T12:00");
        assertThat(due()).contains(ensemble.path());

        assertThat(send(administrator, page, "  ").text()).contains("Scrivi perché.");
        assertThat(due()).contains(ensemble.path());
        assertThat(send(administrator, page, "Ricorso al TAR 123/2032").text())
                .contains("Cancellazione bloccata.", "Ricorso al TAR 123/2032", "Gaspare Ancora");
        assertThat(due()).doesNotContain(ensemble.path());
        assertThat(as(ensemble, "AUD").get("/conservazione?ambito=CASARANO").text())
                .contains("Bloccato");
        new Looks(port).as(ensemble.member("CASARANO_ADM", 0), browser -> {
            browser.navigate(page);
            new Looks(port).readable(browser, "retention held");
        });
        assertThat(send(administrator, page, "Ricorso respinto").text())
                .contains("Blocco tolto.", "Tolto da Gaspare Ancora", "Ricorso respinto");

        assertThat(due()).contains(ensemble.path());
        ledger.tells(ensemble.path(), "hold.set", "hold.lifted", "deed");
        assertThat(as(ensemble, "AUD").get("/percorsi/" + ensemble.path()).text())
                .contains("Cancellazione bloccata", "Blocco della cancellazione tolto", "Ricorso respinto");
    }

    @Test
    void letsNothingGoThatWasApprovedBefore() throws Exception {
        var ensemble = ended.open(port, "H2", "due");
        clock.set("2032-07-02T13:00");
        approve(ensemble);
        hold(ensemble);
        var before = ended.rows();

        ErasureNight.pass(beans);

        assertThat(ended.rows()).isEqualTo(before);
        assertThat(as(ensemble, "ADM").get("/conservazione/CASARANO/prova").text())
                .contains("Non fatta", ensemble.path() + ", Manifestazioni di interesse: approvate 1, poi trovate 0");
    }

    @Test
    void letsNothingMoreGoOnceItIsHeldInTheMiddle() throws Exception {
        var ensemble = ended.open(port, "H3", "tre");
        clock.set("2032-07-01T14:00");
        approve(ensemble);
        ErasureNight.pass(beans, 2);
        hold(ensemble);
        var before = ended.rows();

        ErasureNight.pass(beans);

        assertThat(ended.rows()).isEqualTo(before);
        assertThat(erasures.latest(CASARANO))
                .filteredOn(erasure -> erasure.approvedAt().equals(clock.instant()))
                .extracting(Erasure::state)
                .containsExactly(Erasure.State.REFUSED);
        assertThat(jdbc.sql("select count(*) from cz_manifestation where path = ?")
                        .param(ensemble.path())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void isSetByAdministratorsOnly() throws Exception {
        var ensemble = ended.open(port, "H4", "quattro");
        var page = "/percorsi/" + ensemble.path() + "/conservazione";

        for (var role : List.of("AUD", "UDPRESP", "UDP")) {
            assertThat(as(ensemble, role).get(page).page().select(FORM))
                    .as(role)
                    .isEmpty();
        }
        var form = Visitor.form(as(ensemble, "ADM").get(page).page(), FORM);
        assertThat(as(ensemble, "AUD").forge(form).status()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from cz_hold where path = ?")
                        .param(ensemble.path())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void approve(Ensemble ensemble) {
        var administrator = as(ensemble, "ADM");
        var preview = administrator.get("/conservazione/CASARANO/prova").page();
        var answer = administrator.send(Visitor.form(preview, "form[action$=/approva]"), Map.of());
        assertThat(answer.text()).contains("Approvazione registrata");
    }

    private void hold(Ensemble ensemble) {
        var page = "/percorsi/" + ensemble.path() + "/conservazione";
        assertThat(send(as(ensemble, "ADM"), page, "Causa").text()).contains("Cancellazione bloccata.");
    }

    private static Visitor.Answer send(Visitor visitor, String page, String reason) {
        return visitor.send(Visitor.form(visitor.get(page).page(), FORM), Map.of("motivo", reason));
    }

    private List<String> due() {
        return previews.of(CASARANO, DAY).lines().stream()
                .map(Line::path)
                .distinct()
                .toList();
    }
}
