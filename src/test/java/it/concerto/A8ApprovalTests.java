package it.concerto;

import static it.concerto.testing.RunningNotice.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.retention.ErasureNight;
import it.concerto.retention.Erasures;
import it.concerto.retention.Preview;
import it.concerto.retention.PreviewChanged;
import it.concerto.retention.Previews;
import it.concerto.testing.EndedPaths;
import it.concerto.testing.Looks;
import it.concerto.testing.MovableClock;
import it.concerto.testing.Visitor;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A8: nothing goes before an administrator has approved just that, and then by night. */
@WholePathTest
class A8ApprovalTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");

    @Autowired
    EndedPaths ended;

    @Autowired
    Previews previews;

    @Autowired
    Erasures erasures;

    @Autowired
    BeanFactory beans;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void refusesWhatIsNoLongerWhatWasApproved() throws Exception {
        var ensemble = ended.open(port, "E7", "sette");
        clock.set("2032-07-01T12:00");
        var seen = previews.of(CASARANO, LocalDate.of(2032, 7, 1));
        jdbc.sql(
                        "insert into cz_comment (id, ambito, path, said, author, at) values ('e7', 'CASARANO', ?, 'Ora', 'x', ?)")
                .params(ensemble.path(), OffsetDateTime.now(clock))
                .update();
        assertThatThrownBy(() -> approve(seen)).isInstanceOf(PreviewChanged.class);
        approve(previews.of(CASARANO, LocalDate.of(2032, 7, 1)));
        jdbc.sql("update cz_comment set id = 'e7b' where id = 'e7'").update();
        var before = ended.rows();

        ErasureNight.pass(beans);

        assertThat(ended.rows()).isEqualTo(before);
        assertThat(as(ensemble, "ADM").get("/conservazione/CASARANO/prova").text())
                .contains("Non fatta", ensemble.path() + ", Commenti: approvate 1, poi trovate altre");
    }

    @Test
    void waitsForTheNightAndForAnAdministrator() throws Exception {
        var ensemble = ended.open(port, "E8", "otto");
        clock.set("2032-06-10T12:00");
        var before = ended.rows();
        ErasureNight.pass(beans);
        var administrator = as(ensemble, "ADM");
        var form =
                Visitor.form(administrator.get("/conservazione/CASARANO/prova").page(), "form[action$=/approva]");
        assertThat(as(ensemble, "AUD").forge(form).status()).isEqualTo(404);
        form = Visitor.form(administrator.get("/conservazione/CASARANO/prova").page(), "form[action$=/approva]");
        assertThat(administrator.send(form, Map.of()).text()).contains("Approvazione registrata", "Aspetta la notte");
        new Looks(port).as("gaspare.ancora", browser -> {
            browser.navigate("/conservazione/CASARANO/prova");
            new Looks(port).readable(browser, "retention approved");
        });
        ErasureNight.round(beans);
        assertThat(removed(before, ended.rows())).isEmpty();
        var back = administrator.get("/conservazione/CASARANO/prova").page();
        assertThat(administrator
                        .send(Visitor.form(back, "form[action$=/ritira]"), Map.of())
                        .text())
                .contains("Approvazione ritirata", "Ritirata");
        clock.set("2032-06-11T02:00");
        ErasureNight.round(beans);
        assertThat(removed(before, ended.rows())).isEmpty();

        clock.set("2032-06-11T12:00");
        approve(previews.of(CASARANO, LocalDate.of(2032, 6, 11)));
        clock.set("2032-06-12T02:00");
        ErasureNight.round(beans);

        assertThat(removed(before, ended.rows())).containsKey("cz_manifestation");
    }

    private Person administrator() {
        return beans.getBean(People.class).find("gaspare.ancora").orElseThrow();
    }

    private void approve(Preview preview) throws Exception {
        if (!preview.lines().isEmpty()) {
            erasures.approve(administrator(), CASARANO, preview.day(), preview.fingerprint());
        }
    }

    private static Map<String, Long> removed(Map<String, Long> before, Map<String, Long> after) {
        var removed = new HashMap<String, Long>();
        before.forEach((table, rows) -> {
            var left = rows - after.getOrDefault(table, 0L);
            if (left != 0) {
                removed.put(table, left);
            }
        });
        return removed;
    }
}
