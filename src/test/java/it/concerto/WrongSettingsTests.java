package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.ProductProcess;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole product, in a process of its own, with a setting that is wrong: it ends, and says in one line why. */
class WrongSettingsTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CONCERTO_MAIL_EVERY   | often                                                  | concerto.mail.every = often cannot be read as Duration
                    SPRING_DATASOURCE_URL | jdbc:postgresql://127.0.0.1:1/concerto?password=secret | spring.datasource.url = jdbc:postgresql://127.0.0.1:1/concerto: Connection to 127.0.0.1:1 refused
                    """)
    void endTheProductWithOneLine(String variable, String value, String line) throws Exception {
        var failure = ProductProcess.failing(folder, Map.of(variable, value));

        assertThat(failure.exit()).isNotZero();
        var said = failure.said();
        var told = said.subList(said.indexOf("Description:") + 1, said.size()).stream()
                .filter(text -> !text.isBlank())
                .toList();
        assertThat(told).as(String.join("\n", said)).singleElement().asString().startsWith(line);
        assertThat(said).noneMatch(text -> text.startsWith("\tat ") || text.startsWith("Caused by:"));
        assertThat(said).noneMatch(text -> text.contains("secret"));
    }
}
