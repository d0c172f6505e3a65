package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

/** Every message of the pages is there in both languages. */
class MessagesTests {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+");

    static Stream<Path> bundles() {
        return files().filter(file -> !isEnglish(file));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void isCompleteInEnglishWithTheSameArguments(Path italian) {
        var texts = read(italian);
        var english = read(english(italian));

        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(texts.stringPropertyNames());
        for (var key : texts.stringPropertyNames()) {
            assertThat(texts.getProperty(key)).as(key).isNotBlank();
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(arguments(english.getProperty(key))).as(key).isEqualTo(arguments(texts.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void saysEachThingOnce(Path italian) throws IOException {
        for (var file : List.of(italian, english(italian))) {
            var keys = Files.readAllLines(file).stream()
                    .filter(line -> line.contains("=") && !line.startsWith("#") && !line.startsWith(" "))
                    .map(line -> line.substring(0, line.indexOf('=')).strip());

            assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyBundleIsRead() {
        var settings = new YamlPropertiesFactoryBean();
        settings.setResources(new FileSystemResource("src/main/resources/application.yaml"));
        var named = settings.getObject().getProperty("spring.messages.basename").split(",");

        assertThat(Arrays.stream(named).map(name -> name.replace("messages/", "") + ".properties"))
                .containsExactlyInAnyOrderElementsOf(
                        bundles().map(file -> file.getFileName().toString()).toList());
    }

    @Test
    void nothingIsTranslatedThatHasNoItalian() {
        assertThat(files().filter(MessagesTests::isEnglish))
                .containsExactlyInAnyOrderElementsOf(
                        bundles().map(MessagesTests::english).toList());
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static boolean isEnglish(Path file) {
        return file.toString().endsWith("_en.properties");
    }

    private static Path english(Path italian) {
        return Path.of(italian.toString().replace(".properties", "_en.properties"));
    }

    private static Properties read(Path file) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Stream<Path> files() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
