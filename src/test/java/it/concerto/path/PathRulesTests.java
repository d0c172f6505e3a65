package it.concerto.path;

import static it.concerto.demo.variants.RealPaths.casarano;
import static it.concerto.demo.variants.RealPaths.putignanoV;
import static it.concerto.demo.variants.RealPaths.taranto;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.path.Finding.Severity;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.testing.Configurations;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PathRulesTests {

    @Test
    @DisplayName("BR-07 a start without the guideline act asks for a reason")
    void asksPutignanoForAReason() {
        assertThat(rules(putignanoV())).contains("BR-07");
    }

    @Test
    @DisplayName("BR-07 an approved guideline act is enough, also where its date is not told")
    void asksNeitherCasaranoNorTaranto() {
        assertThat(rules(casarano())).doesNotContain("BR-07");
        assertThat(rules(taranto())).doesNotContain("BR-07");
    }

    @Test
    @DisplayName("BR-54 an annual cycle reports the year before the one it programmes")
    void warnsOfAReportOfAnotherYear() {
        assertThat(rules(annual(new AnnualCycle(2019, 2021)))).contains("BR-54");
        assertThat(rules(annual(new AnnualCycle(2020, 2021)))).doesNotContain("BR-54");
    }

    @Test
    @DisplayName("A1 the plan ends after it begins and spans at most five years more")
    void blocksImpossibleYears() {
        assertThat(blocks(years(2022, 2021))).containsExactly("A1");
        assertThat(blocks(years(2022, 2028))).containsExactly("A1");
        assertThat(blocks(years(2022, 2022))).isEmpty();
        assertThat(blocks(years(2022, 2027))).isEmpty();
    }

    @Test
    void forbidsAWarningOnlyWhileNobodySaysWhy() {
        var warnings = List.of(Finding.about("BR-20", Severity.WARNING, "path.finding.shortNotice"));

        assertThat(PathRules.forbid(warnings, null)).isTrue();
        assertThat(PathRules.forbid(warnings, "  ")).isTrue();
        assertThat(PathRules.forbid(warnings, "Urgenza")).isFalse();
    }

    @Test
    void forbidsWhatBlocksWhateverTheReason() {
        var blocks = List.of(Finding.about("BR-19", Severity.BLOCK, "path.finding.deadlineMissing"));

        assertThat(PathRules.forbid(blocks, "Urgenza")).isTrue();
    }

    @Test
    void letsPassWhatIsOnlyGoodToKnow() {
        assertThat(PathRules.forbid(List.of(Finding.about("B1", Severity.INFO, "path.finding.inferred")), null))
                .isFalse();
    }

    private static NewPath annual(AnnualCycle years) {
        return path(
                2018, 2021, Configurations.with(Access.OPEN, null, List.of(), 0, false, years, PathBackground.NONE));
    }

    private static NewPath years(int from, int to) {
        return path(from, to, Configurations.small());
    }

    private static NewPath path(int from, int to, PathConfiguration configuration) {
        var casarano = casarano();
        return new NewPath(
                casarano.id(), casarano.ambito(), casarano.planName(), from, to, List.of("PDZ"), configuration, null);
    }

    private static List<String> rules(NewPath path) {
        return findings(path).stream().map(Finding::rule).toList();
    }

    private static List<String> blocks(NewPath path) {
        return findings(path).stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .map(Finding::rule)
                .toList();
    }

    private static List<Finding> findings(NewPath path) {
        return new PathRules(path, LocalDate.parse("2017-01-01")).findings();
    }
}
