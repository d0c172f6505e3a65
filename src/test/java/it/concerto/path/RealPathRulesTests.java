package it.concerto.path;

import static it.concerto.demo.variants.RealPaths.altamura;
import static it.concerto.demo.variants.RealPaths.casarano;
import static it.concerto.demo.variants.RealPaths.putignanoIv;
import static it.concerto.demo.variants.RealPaths.putignanoV;
import static it.concerto.demo.variants.RealPaths.taranto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.concerto.path.Finding.Severity;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.path.PathConfiguration.CouncilScope;
import it.concerto.path.PathConfiguration.CouncilTiming;
import it.concerto.path.PathConfiguration.Pact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the rules say of the five real paths, each examined on the day before it became public. */
class RealPathRulesTests {

    @Test
    void putignanoFifthPlanHasSixSessionsWithThirtyFiveFocusGroups() {
        var configuration = putignanoV().configuration();

        assertThat(configuration.sessions()).hasSize(6);
        assertThat(configuration.sessions(SessionType.TABLE)).hasSize(5).allSatisfy(table -> assertThat(table.areas())
                .hasSize(7));
        assertThat(configuration.sessions().stream()
                        .mapToInt(PlannedSession::focusGroups)
                        .sum())
                .isEqualTo(35);
        assertThat(slots(configuration)).isEqualTo(6);
        assertThat(configuration.access()).isEqualTo(Access.OPEN);
        assertThat(rules(putignanoV(), "2022-07-21"))
                .containsExactly(tuple("BR-07", Severity.WARNING), tuple("BR-20", Severity.WARNING));
    }

    @Test
    void putignanoFourthPlanHasOneAreaAtEachOfFiveTables() {
        var configuration = putignanoIv().configuration();

        assertThat(configuration.sessions()).hasSize(5);
        assertThat(configuration.sessions(SessionType.TABLE)).hasSize(5).allSatisfy(table -> assertThat(table.areas())
                .hasSize(1));
        assertThat(configuration.sessions())
                .extracting(PlannedSession::focusGroups)
                .containsOnly(0);
        assertThat(configuration.areaCodes()).hasSize(5);
        assertThat(configuration.councilScope()).isEqualTo(CouncilScope.CAPOFILA_ONLY);
        assertThat(configuration.councilTiming()).isEqualTo(CouncilTiming.BEFORE_CONFERENCE);
        assertThat(configuration.background().budget())
                .isEqualTo(new PathBackground.Budget(
                        "poco più di 2milioni di euro disponibili per l'intera programmazione",
                        new BigDecimal("2000000.00"),
                        false));
        assertThat(rules(putignanoIv(), "2018-03-31"))
                .contains(tuple("BR-07", Severity.WARNING))
                .doesNotContain(tuple("BR-35", Severity.WARNING));
    }

    @Test
    void casaranoHasTwoVenueOverlapsAndAValidDeadline() {
        var configuration = casarano().configuration();

        assertThat(configuration.sessions()).hasSize(2 + 7);
        assertThat(configuration.sessions(SessionType.TABLE)).hasSize(6);
        assertThat(configuration.areaCodes()).hasSize(7);
        assertThat(slots(configuration)).isEqualTo(5 + 2);
        assertThat(configuration.manifestationDeadline()).isEqualTo(LocalDateTime.parse("2022-06-08T12:00"));
        assertThat(configuration.pact()).isEqualTo(Pact.APPLICATION);
        assertThat(configuration.oneRepresentativePerArea()).isTrue();
        assertThat(warnings(casarano(), "2022-05-21"))
                .extracting(Finding::rule, Finding::session)
                .containsExactly(tuple("BR-32", 5), tuple("BR-32", 8));
    }

    @Test
    void tarantoHasNoSessionsThreeProductsAndTenAnnexesInOrder() {
        var path = taranto();

        assertThat(path.configuration().sessions()).isEmpty();
        assertThat(path.products()).containsExactly("PDZ", "PAC_INFANZIA", "PAC_ANZIANI");
        assertThat(path.configuration().annexes())
                .hasSize(10)
                .startsWith("Piano Sociale di Zona 2018-2020", "Regolamento funzion. tav. concertaz.")
                .endsWith("All. 7 Servizi Socio-assistenziali");
        assertThat(path.configuration().outcomeRequired()).isTrue();
        assertThat(new PathRules(path, LocalDate.parse("2018-02-12")).findings())
                .isEmpty();
    }

    @Test
    void altamuraNeedsAReasonForItsLateProgramming() {
        var configuration = altamura().configuration();

        assertThat(configuration.sessions())
                .singleElement()
                .extracting(PlannedSession::topics)
                .isEqualTo(List.of("Rendicontazione anno 2020", "Programmazione anno 2021"));
        assertThat(configuration.annual()).isEqualTo(new AnnualCycle(2020, 2021));
        assertThat(warnings(altamura(), "2021-11-28")).extracting(Finding::rule).containsExactly("BR-55");
        assertThat(PathRules.forbid(findings(altamura(), "2021-11-28"), null)).isTrue();
        assertThat(PathRules.forbid(findings(altamura(), "2021-11-28"), "In ritardo"))
                .isFalse();
    }

    // BR-75
    @Test
    void whatLiesInThePastIsEnteredWithAReasonAndMarked() {
        for (var path : List.of(putignanoV(), putignanoIv(), casarano(), altamura())) {
            assertThat(warnings(path, "2026-11-22"))
                    .describedAs(path.id().value())
                    .extracting(Finding::rule)
                    .contains("BR-75");
            assertThat(PathRules.forbid(findings(path, "2026-11-22"), path.reason()))
                    .isFalse();
        }
    }

    private static long slots(PathConfiguration configuration) {
        return configuration.sessions().stream()
                .map(session -> List.of(session.date(), String.valueOf(session.from())))
                .distinct()
                .count();
    }

    private static List<Finding> findings(NewPath path, String today) {
        return new PathRules(path, LocalDate.parse(today)).findings();
    }

    private static List<Finding> warnings(NewPath path, String today) {
        assertThat(findings(path, today)).noneMatch(finding -> finding.severity() == Severity.BLOCK);
        return findings(path, today).stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .toList();
    }

    private static List<org.assertj.core.groups.Tuple> rules(NewPath path, String today) {
        return warnings(path, today).stream()
                .map(finding -> tuple(finding.rule(), finding.severity()))
                .toList();
    }
}
