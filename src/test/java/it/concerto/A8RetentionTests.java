package it.concerto;

import static it.concerto.testing.RunningNotice.as;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.keeping.Span;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.retention.Line;
import it.concerto.retention.Outlook;
import it.concerto.retention.Outlook.Open;
import it.concerto.retention.Outlooks;
import it.concerto.retention.Previews;
import it.concerto.testing.Ensemble;
import it.concerto.testing.Looks;
import it.concerto.testing.MovableClock;
import it.concerto.testing.RunningNotice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A8: what of a path goes when, and what nobody can tell of yet; looking changes nothing. */
@WholePathTest
class A8RetentionTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");

    @Autowired
    RunningNotice notices;

    @Autowired
    PlanningPaths paths;

    @Autowired
    Outlooks outlooks;

    @Autowired
    Previews previews;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void countsFromTheEndOfThePlansYearsOrOfThePathWithoutAPlan() throws Exception {
        var published = notices.begin(port, "A8A").path();
        var stopped = notices.begin(port, "A8B").path();
        clock.set("2022-06-01T12:00");

        assertThat(outlook(published).open()).isEqualTo(Open.UNDER_WAY);
        paths.finish(PathId.of(published));
        paths.stop(PathId.of(stopped));

        assertThat(outlook(published).days())
                .as("the plan's last year is 2024")
                .isEqualTo(Map.of(
                        Span.TRACES, LocalDate.of(2026, 1, 1),
                        Span.CONTACTS, LocalDate.of(2026, 1, 1),
                        Span.RECEIVED, LocalDate.of(2035, 1, 1)));
        assertThat(outlook(stopped).days())
                .containsEntry(Span.CONTACTS, LocalDate.of(2023, 6, 2))
                .containsEntry(Span.RECEIVED, LocalDate.of(2032, 6, 2));
    }

    @Test
    void listsWhatNobodyCanTellTheEndOfWithTheReason() throws Exception {
        var ensemble = notices.begin(port, "A8C");
        jdbc.sql("update cz_path set status = 'STOPPED' where id = ?")
                .param(ensemble.path())
                .update();

        assertThat(outlook(ensemble.path()).open()).isEqualTo(Open.UNDATED);
        assertThat(outlook(ensemble.path()).days()).isEmpty();
        var page = as(ensemble, "AUD").get("/conservazione?ambito=CASARANO").text();
        assertThat(page)
                .contains("il percorso è finito, ma non si sa quando", "il percorso è in corso")
                .contains("10 anni", "12 mesi", "per sempre");
    }

    @Test
    void previewsWhatIsDueOfEndedPathsAndChangesNothing() throws Exception {
        var ensemble = ended("A8D");
        var before = rows(ensemble.path());

        assertThat(previews.of(CASARANO, LocalDate.of(2023, 6, 1)).lines()).isEmpty();
        var afterAYear = previews.of(CASARANO, LocalDate.of(2023, 6, 10));
        var afterTen = previews.of(CASARANO, LocalDate.of(2032, 6, 10));

        assertThat(afterAYear.lines()).extracting(Line::span).containsOnly(Span.TRACES, Span.CONTACTS);
        assertThat(kinds(afterAYear.lines())).contains("contacts", "mails", "inbox");
        assertThat(kinds(afterTen.lines())).contains("manifestations", "answers", "details", "terms");
        assertThat(afterTen.lines())
                .filteredOn(line -> line.name().equals("cz_manifestation"))
                .extracting(Line::rows)
                .containsExactly(1L);
        assertThat(afterTen.fingerprint())
                .isEqualTo(previews.of(CASARANO, LocalDate.of(2032, 6, 10)).fingerprint());
        assertThat(rows(ensemble.path())).isEqualTo(before);

        jdbc.sql("delete from cz_area_choice").update();
        assertThat(previews.of(CASARANO, LocalDate.of(2032, 6, 10)).fingerprint())
                .isNotEqualTo(afterTen.fingerprint());
    }

    @Test
    void isShownToAdministratorsAndAuditorsOnly() throws Exception {
        var ensemble = ended("A8E");
        var path = "/percorsi/" + ensemble.path() + "/conservazione";
        clock.set("2032-06-10T12:00");

        for (var who : List.of(ensemble.member("CASARANO_AUD", 0), ensemble.member("CASARANO_ADM", 0))) {
            assertThat(ensemble.as(who).get("/conservazione/CASARANO/prova").text())
                    .contains("Manifestazioni di interesse: 2", "Dettagli personali", ensemble.path());
            assertThat(ensemble.as(who).get(path).text()).contains("Manifestazioni di interesse", "02/06/2032");
        }
        for (var who : List.of("RAG", "PRES")) {
            assertThat(as(ensemble, who).get("/conservazione").status()).isEqualTo(404);
            assertThat(as(ensemble, who).get(path).status()).isEqualTo(404);
        }
        var foreign = ensemble.as(ensemble.member("TARANTO_AUD", 0));
        assertThat(foreign.get("/conservazione/CASARANO/prova").status()).isEqualTo(404);
        assertThat(foreign.get(path).status()).isEqualTo(404);
        assertThat(foreign.get("/percorsi/NULLA/conservazione").status()).isEqualTo(404);
        new Looks(port).as(ensemble.member("CASARANO_AUD", 0), browser -> {
            for (var address : List.of("/conservazione?ambito=CASARANO", "/conservazione/CASARANO/prova", path)) {
                browser.navigate(address);
                new Looks(port).readable(browser, "retention " + address.replaceAll("\\W+", "-"));
            }
        });
    }

    /** With one manifestation, ended without a plan on the first of June. */
    private Ensemble ended(String number) throws Exception {
        var ensemble = notices.open(port, number);
        notices.register(ensemble, 1, "2022-05-21T10:00", "2022-05-21T11:00");
        clock.set("2022-06-01T12:00");
        paths.stop(PathId.of(ensemble.path()));
        return ensemble;
    }

    private Map<String, Long> rows(String path) {
        return Stream.of(
                        "cz_manifestation",
                        "cz_task_answer",
                        "cz_mail",
                        "cz_inbox",
                        "cz_notice_invited",
                        "cz_audit_key")
                .collect(Collectors.toMap(table -> table, table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single()));
    }

    private Outlook outlook(String path) {
        return outlooks.find(PathId.of(path)).orElseThrow();
    }

    private static Set<String> kinds(List<Line> lines) {
        return lines.stream().map(Line::kind).collect(Collectors.toSet());
    }
}
