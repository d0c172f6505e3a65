package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.People;
import it.concerto.identity.PeopleRegister;
import it.concerto.organisation.AmbitoCode;
import it.concerto.retention.ErasureNight;
import it.concerto.retention.Erasures;
import it.concerto.retention.Line;
import it.concerto.retention.Previews;
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

/** A8: of who has left only the name stays, a year after their account was closed. */
@WholePathTest
class A8ClosedAccountTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");

    @Autowired
    Ensemble.Stage stage;

    @Autowired
    Previews previews;

    @Autowired
    Erasures erasures;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BeanFactory beans;

    @LocalServerPort
    int port;

    @Test
    void forgetsHowTheyWereReachedAndKeepsTheirName() throws Exception {
        var ensemble = new Ensemble(stage, "CASARANO-PDZ-V");
        var leaving = ensemble.member("CASARANO_RAG", 0);
        var undated = ensemble.member("CASARANO_SSP", 0);
        ensemble.as(leaving);
        close(ensemble, leaving);
        jdbc.sql("update cz_account set enabled = false where username = ?")
                .param(undated)
                .update();
        assertThat(due(LocalDate.of(2023, 5, 9))).isEmpty();
        assertThat(due(LocalDate.of(2023, 5, 10))).containsExactly("@" + number(leaving));

        clock.set("2023-05-10T12:00");
        var auditor = ensemble.member("CASARANO_AUD", 0);
        assertThat(ensemble.as(auditor).get("/conservazione/CASARANO/persone").text())
                .contains(name(leaving), "10/05/2023", name(undated), "non si sa quando è stato chiuso");
        assertThat(ensemble.as(auditor).get("/conservazione/CASARANO/prova").text())
                .contains(name(leaving) + " Recapiti e accessi di un account chiuso: 1");
        new Looks(port).as(auditor, browser -> {
            for (var page : List.of("/conservazione/CASARANO/persone", "/conservazione/CASARANO/prova")) {
                browser.navigate(page);
                new Looks(port).readable(browser, "closed accounts " + page.replaceAll("\\W+", "-"));
            }
        });
        var before = details();
        var preview = previews.of(CASARANO, LocalDate.of(2023, 5, 10));
        var administrator = beans.getBean(People.class).find("gaspare.ancora").orElseThrow();
        erasures.approve(administrator, CASARANO, preview.day(), preview.fingerprint());
        ErasureNight.pass(beans);

        assertThat(jdbc.sql("select email || password_hash from cz_account where username = ?")
                        .param(leaving)
                        .query(String.class)
                        .single())
                .isEmpty();
        assertThat(name(leaving)).isNotEmpty();
        assertThat(destroyed()).isPositive();
        assertThat(details()).isLessThan(before);
        assertThat(due(LocalDate.of(2023, 5, 10))).isEmpty();
        beans.getBean(ProvenLedger.class).isWhole();
    }

    @Test
    void forgetsNobodyWhoHasARoleElsewhere() {
        var ensemble = new Ensemble(stage, "CASARANO-PDZ-V");
        var leaving = ensemble.member("CASARANO_UDP", 0);
        close(ensemble, leaving);
        assertThat(due(LocalDate.of(2040, 1, 1))).contains("@" + number(leaving));

        jdbc.sql("insert into cz_role_assignment (username, ambito, role, group_id, valid_from, valid_to)"
                        + " values (?, 'TARANTO', 'UDP', 'TARANTO_UDP', date '2020-01-01', date '2021-01-01')")
                .param(leaving)
                .update();

        assertThat(due(LocalDate.of(2040, 1, 1))).doesNotContain("@" + number(leaving));
    }

    private void close(Ensemble ensemble, String username) {
        var page = "/amministrazione/persone/" + number(username);
        var administrator = ensemble.as("gaspare.ancora");
        administrator.send(Visitor.form(administrator.get(page).page(), "form[action$=sospendi]"), Map.of());
    }

    private List<String> due(LocalDate day) {
        return previews.of(CASARANO, day).lines().stream()
                .map(Line::path)
                .filter(whose -> whose.startsWith("@"))
                .toList();
    }

    private long number(String username) {
        return beans.getBean(PeopleRegister.class).number(username);
    }

    private String name(String username) {
        return jdbc.sql("select display_name from cz_account where username = ?")
                .param(username)
                .query(String.class)
                .single();
    }

    /** How many keys of persons were destroyed in all. */
    private int destroyed() {
        return jdbc.sql("select count(*) from cz_audit_event where action = 'key.destroyed' and path is null")
                .query(Integer.class)
                .single();
    }

    private int details() {
        return jdbc.sql("select count(*) from cz_audit_detail")
                .query(Integer.class)
                .single();
    }
}
