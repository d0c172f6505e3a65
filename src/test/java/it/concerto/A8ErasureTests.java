package it.concerto;

import static it.concerto.testing.RunningNotice.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.concerto.files.FileRef;
import it.concerto.files.FileStore;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathEnds;
import it.concerto.path.PathId;
import it.concerto.retention.ErasureNight;
import it.concerto.retention.Erasures;
import it.concerto.retention.Holds;
import it.concerto.retention.Preview;
import it.concerto.retention.Previews;
import it.concerto.search.SearchIndex;
import it.concerto.testing.EndedPaths;
import it.concerto.testing.Looks;
import it.concerto.testing.MovableClock;
import it.concerto.testing.ProvenLedger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A8: what goes is what was seen and approved, all of it and nothing else; that it went is known for ever. */
@WholePathTest
class A8ErasureTests {

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
    void removesWhatWasSeenAndNothingElse() throws Exception {
        var random = new Random(8);
        var paths = List.of(
                ended.open(port, "E1", "uno").path(),
                ended.open(port, "E2", "due").path(),
                ended.open(port, "E3", "tre").path());
        var day = LocalDate.of(2023, 5, 25);
        var gone = new HashSet<String>();

        for (var round = 0; round < 12; round++) {
            day = day.plusDays(random.nextInt(round < 6 ? 8 : 1_500));
            hold(paths.get(random.nextInt(3)), random.nextBoolean());
            clock.set(day + "T12:00");
            var preview = previews.of(CASARANO, day);
            var before = ended.rows();
            approve(preview);
            ErasureNight.pass(beans);

            assertThat(removed(before, ended.rows())).as("on " + day).isEqualTo(promised(preview));
            assertThat(previews.of(CASARANO, day).lines()).isEmpty();
            gone.addAll(promised(preview).keySet());
        }
        assertThat(gone)
                .contains("cz_read", "cz_mail", "cz_manifestation", "act_hi_procinst", "cz_file", "cz_audit_key");
    }

    @Test
    void leavesNoPersonInAnyTableOrFileAndTheChainUnbroken() throws Exception {
        var ensemble = ended.open(port, "E4", "lettera riservata");
        var files = beans.getBean(FileStore.class);
        var paper = jdbc.sql("select sha256, name from cz_file where name = 'E4.pdf'")
                .query((row, number) -> new FileRef(row.getString(1), row.getString(2)))
                .single();
        assertThat(new String(files.read(paper))).contains("lettera riservata");
        assertThat(ended.holding("Ada Conte")).contains("CZ_MANIFESTATION.CONTENT");
        assertThat(as(ensemble, "AUD").get("/percorsi/" + ensemble.path()).status())
                .isEqualTo(200);
        var runs = jdbc.sql("select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ?")
                .param(ensemble.path())
                .query(String.class)
                .list();
        clock.set("2032-06-10T12:00");

        approve(previews.of(CASARANO, LocalDate.of(2032, 6, 10)));
        ErasureNight.pass(beans);

        for (var words :
                List.of("Ada Conte", "associazione1@example.org", "delegata1@example.org", "RSSMRA85T10A562S")) {
            assertThat(ended.holding(words)).as(words).isEmpty();
        }
        assertThat(files.describe(paper)).isEmpty();
        assertThatThrownBy(() -> files.read(paper)).hasMessageContaining("has no");
        assertThat(beans.getBean(SearchIndex.class).differences()).isZero();
        beans.getBean(ProvenLedger.class).isWhole();
        assertThat(told(ensemble.path(), "key.destroyed")).isEqualTo(1);
        assertThat(told(ensemble.path(), "erased")).isGreaterThan(10);
        assertThat(jdbc.sql("select count(*) from cz_audit_key where of_case = ?")
                        .param(ensemble.path())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void leavesAStoneOnEachPageInsteadOfAnError() throws Exception {
        var ensemble = ended.open(port, "E5", "cinque");
        clock.set("2032-06-10T12:00");
        approve(previews.of(CASARANO, LocalDate.of(2032, 6, 10)));
        ErasureNight.pass(beans);
        var path = "/percorsi/" + ensemble.path();
        var auditor = as(ensemble, "AUD");

        assertThat(auditor.get(path + "/conservazione").text())
                .contains("Che cosa è stato cancellato", "Manifestazioni di interesse 2", "10 anni", "Gaspare Ancora")
                .contains(
                        "Niente da cancellare",
                        "Quanto sono durate le attività",
                        "Redigere l’avviso Avviso pubblico e calendario 1");
        for (var page : List.of(
                "", "/tracciato", "/modifiche", "/interventi", "/accessi", "/allora", "/domande", "/fascicolo")) {
            var shown = auditor.get(path + page);
            assertThat(shown.status()).as(page).isEqualTo(200);
            assertThat(shown.text()).as(page).contains("Una parte di questo percorso è stata cancellata");
        }
        for (var page : List.of("/esporta", "/manifestazioni", "/sessioni", "/fascicolo/file")) {
            assertThat(auditor.get(path + page).status()).as(page).isEqualTo(200);
        }
        new Looks(port).as(ensemble.member("CASARANO_ADM", 0), browser -> {
            for (var page : List.of(path + "/conservazione", "/conservazione/CASARANO/prova")) {
                browser.navigate(page);
                new Looks(port).readable(browser, "erased " + page.replaceAll("\\W+", "-"));
            }
        });
    }

    @Test
    void goesOnWhereItWasCutOff() throws Exception {
        ended.open(port, "E6", "sei");
        clock.set("2032-06-10T13:00");
        var preview = previews.of(CASARANO, LocalDate.of(2032, 6, 10));
        var before = ended.rows();
        approve(preview);

        for (var cut = 0; cut < preview.lines().size(); cut++) {
            ErasureNight.pass(beans, 1);
        }
        assertThat(erasures.latest(CASARANO).get(0).state()).hasToString("RUNNING");
        ErasureNight.round(beans);

        assertThat(erasures.latest(CASARANO).get(0).state()).hasToString("DONE");
        assertThat(removed(before, ended.rows())).isEqualTo(promised(preview));
    }

    private Person administrator() {
        return beans.getBean(People.class).find("gaspare.ancora").orElseThrow();
    }

    private void approve(Preview preview) throws Exception {
        if (!preview.lines().isEmpty()) {
            erasures.approve(administrator(), CASARANO, preview.day(), preview.fingerprint());
        }
    }

    private void hold(String path, boolean held) {
        var holds = beans.getBean(Holds.class);
        var end = beans.getBean(PathEnds.class).find(PathId.of(path)).orElseThrow();
        var changed = held ? holds.set(administrator(), end, "Causa") : holds.lift(administrator(), end, "Finita");
        assertThat(holds.held(CASARANO).contains(path)).as("" + changed).isEqualTo(held);
    }

    private long told(String path, String action) {
        return jdbc.sql("select count(*) from cz_audit_event where path = ? and action = ?")
                .params(path, action)
                .query(Long.class)
                .single();
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

    /** Rows that are emptied remain. */
    private static Map<String, Long> promised(Preview preview) {
        var promised = new HashMap<String, Long>();
        preview.lines().stream()
                .filter(line -> !line.name().contains("("))
                .forEach(line -> promised.merge(line.name().toLowerCase(), line.rows(), Long::sum));
        return promised;
    }
}
