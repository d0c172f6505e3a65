package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.forms.Form;
import it.concerto.forms.Translation;
import it.concerto.workflow.models.ModelTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of every model and form is there in English too, and nothing is left over. */
class TranslatedFilesTests {

    private static final Pattern HOLE = Pattern.compile("\\{\\{\\s*(.*?)\\s*}}");

    static Stream<Path> models() {
        return files("bpmn", ".bpmn");
    }

    static Stream<Path> forms() {
        return files("forms", ".form");
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyNameOfAModelIsTranslated(Path file) throws Exception {
        assertThat(english(file).keys())
                .containsExactlyInAnyOrderElementsOf(
                        ModelTexts.of(Files.readAllBytes(file)).keySet());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyTextOfAFormIsTranslatedAndCanBeRead(Path file) throws Exception {
        var form = Form.parse(file.toString(), Files.readString(file));
        var english = english(file);

        assertThat(english.keys())
                .containsExactlyInAnyOrderElementsOf(form.texts().keySet());
        form.in(english);
        for (Map.Entry<String, String> text : form.texts().entrySet()) {
            assertThat(holes(english.text(text.getKey())))
                    .as(text.getKey())
                    .containsExactlyInAnyOrderElementsOf(holes(text.getValue()));
        }
    }

    private static Translation english(Path file) throws Exception {
        var beside = beside(file);
        return Translation.parse(beside.toString(), Files.readAllBytes(beside));
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.(bpmn|form)$", "_en.properties"));
    }

    private static List<String> holes(String text) {
        return HOLE.matcher(text)
                .results()
                .map((MatchResult hole) -> hole.group(1))
                .toList();
    }

    private static Stream<Path> files(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
