package it.concerto.demo.variants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class VariantsReaderTests {

    private final VariantsReader reader = new VariantsReader();
    private String yaml;

    @BeforeEach
    void readFile() throws IOException {
        yaml = new ClassPathResource(VariantsReader.FILE).getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void keepsWhatTheSourcesDoNotSayAsNull() {
        var taranto = reader.read().get("TARANTO-PDZ-2018");

        assertThat(taranto.tables()).isNull();
        assertThat(taranto.plenaries()).isNull();
        assertThat(taranto.manifestation().required()).isNull();
        assertThat(taranto.manifestation().deadline()).isNull();
        assertThat(taranto.indirizzo().sittingDate()).isNull();
        assertThat(taranto.councils()).isNull();
    }

    @Test
    void keepsWhereAValueComesFrom() {
        var casarano = reader.read().get("CASARANO-PDZ-V");

        assertThat(casarano.provenance()).hasSize(7).containsKey("sessions[n=3].date");
        assertThat(casarano.isDateInferred(3)).isTrue();
        assertThat(casarano.isDateInferred(2)).isFalse();
    }

    @Test
    void findsEveryDateOnTheWeekdayTheTextNames() {
        assertThat(reader.read().paths().stream()
                        .flatMap(path -> path.sessions().stream())
                        .filter(session -> session.weekday() != null))
                .hasSize(6)
                .allSatisfy(
                        session -> assertThat(weekday(session.date().earliest().getDayOfWeek()))
                                .isEqualTo(session.weekday()));
    }

    @Test
    void knowsEveryComuneByItsIstatCode() {
        var register = reader.register();

        assertThat(reader.read().paths())
                .allSatisfy(path -> assertThat(path.ambito().municipalities()).allSatisfy(name -> assertThat(
                                register.get(path.ambito().code())
                                        .municipality(name)
                                        .name())
                        .isEqualTo(name)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    governanceForm: SINGLE_MUNICIPALITY | governanceForm: ALONE                 | line 177
                    date: 2022-06-13                    | date: 2022-13-06                      | line 152
                    tableModel: SINGLE_STANDING_TABLE   | tableModell: SINGLE_STANDING_TABLE    | line 234
                    code: TARANTO                       | code: Tarànto                         | line 175
                    id: PUTIGNANO-PDZ-V                 | id: Putignano                         | line 26
                    schema: pdz-variants/1              | schema: pdz-variants/2                | pdz-variants/2
                    capofila: Altamura                  | capofila: Bari                        | Bari
                    """)
    void saysInOneLineWhereTheFileIsBrokenAndWhy(String sound, String broken, String told) {
        assertThat(yaml).contains(sound);

        assertThatThrownBy(() -> read(yaml.replaceFirst(sound, broken)))
                .isInstanceOf(BrokenVariants.class)
                .hasMessageStartingWith("demo/variants.yaml, line ")
                .hasMessageContaining(told)
                .satisfies(refusal -> assertThat(refusal.getMessage().lines()).hasSize(1));
    }

    @Test
    void refusesANameThatIsThereTwice() {
        assertThatThrownBy(() -> read(yaml.replaceFirst("timezone: ", "schema: again\ntimezone: ")))
                .isInstanceOf(BrokenVariants.class)
                .hasMessageContaining("line 6")
                .hasMessageContaining("schema");
    }

    @Test
    void refusesAMissingName() {
        assertThatThrownBy(() -> read(yaml.replaceFirst("  seed: 000_7a1a3a08ee12058f.txt\n", "")))
                .isInstanceOf(BrokenVariants.class)
                .hasMessageContaining("seed");
    }

    @Test
    void refusesWhatIsNoYaml() {
        assertThatThrownBy(() -> read("schema: [pdz\n  }"))
                .isInstanceOf(BrokenVariants.class)
                .satisfies(refusal -> assertThat(refusal.getMessage().lines()).hasSize(1));
    }

    @Test
    void stopsTheStartWithThatOneLine() {
        var broken = new BrokenVariants("demo/variants.yaml", 12, "unknown name");

        var analysis = new BrokenVariantsAnalyzer().analyze(new IllegalStateException(broken));

        assertThat(analysis.getDescription()).isEqualTo("demo/variants.yaml, line 12: unknown name");
    }

    private void read(String text) {
        reader.read(text, VariantsReader.FILE);
    }

    private static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ITALIAN);
    }
}
