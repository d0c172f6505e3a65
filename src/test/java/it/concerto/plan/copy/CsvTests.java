package it.concerto.plan.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("I4 tables as open data")
class CsvTests {

    @Test
    void isReadByTheSpreadsheetsOfAnItalianOffice() {
        assertThat(text(Arrays.asList(
                        new BigDecimal("-1234.50"),
                        2022,
                        LocalDate.of(2022, 7, 1),
                        "Attività per \"famiglie\"; minori",
                        null)))
                .isEqualTo("\uFEFF-1234,50;2022;01/07/2022;\"Attività per \"\"famiglie\"\"; minori\";\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://example.org\")",
                "+1",
                "-2",
                "@SUM(A1)",
                "|calc",
                "  =1",
                "\t=1",
                "\r\n=1",
                "＝1"
            })
    void neverLetsATextBeComputed(String words) {
        assertThat(text(List.of(words))).startsWith("\uFEFF\"'");
    }

    @Test
    void leavesOtherTextsAlone() {
        assertThat(text(List.of("Art. 87 - Centro", ""))).isEqualTo("\uFEFF\"Art. 87 - Centro\";\"\"\r\n");
    }

    private static String text(List<?> cells) {
        return new String(new Csv().row(cells).bytes(), StandardCharsets.UTF_8);
    }
}
