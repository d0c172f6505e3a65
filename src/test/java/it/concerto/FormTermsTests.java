package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Terms stand in tables that an administrator may change (ADR 119): a form that names their days would soon say otherwise. */
class FormTermsTests {

    private static final Pattern DAYS = Pattern.compile(
            "(?i)\\b(\\d+|due|tre|cinque|sette|dieci|quindici|venti|trenta|two|three|five|seven|ten|fifteen|twenty|thirty)"
                    + " (giorni|days|working days)");

    @ParameterizedTest
    @ValueSource(strings = {".form", ".properties"})
    void noFormNamesANumberOfDays(String ending) throws IOException {
        try (var files = Files.walk(Path.of("forms"))) {
            assertThat(files.filter(file -> file.toString().endsWith(ending)))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(DAYS));
        }
    }
}
