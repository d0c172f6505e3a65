package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/** What the README names is there, and what is there it names. */
class ReadmeTests {

    private static final Path README = Path.of("README.md");

    @Test
    void namesEveryModelAndNoOther() throws Exception {
        assertThat(named("`([a-z-]+\\.(?:bpmn|dmn))`")).containsExactlyInAnyOrderElementsOf(files(Path.of("bpmn")));
    }

    @Test
    void namesEveryModule() throws Exception {
        try (var modules = Files.list(Path.of("src/main/java/it/concerto"))) {
            assertThat(named("\\| `([a-z]+)` \\|"))
                    .containsAll(modules.filter(Files::isDirectory)
                            .map(module -> module.getFileName().toString())
                            .toList());
        }
    }

    @Test
    void leadsFromOneNameToTheOther() throws Exception {
        var names = Pattern.compile("`(Task_\\w+)` ↔ `(\\w+)` ↔ `(\\w+)` ↔ `([\\w/.-]+)`")
                .matcher(Files.readString(README))
                .results()
                .toList();

        assertThat(names).hasSize(1);
        var example = names.get(0);
        assertThat(all(Path.of("bpmn"))).anyMatch(model -> model.contains("id=\"" + example.group(1) + "\""));
        assertThat(Files.readString(Path.of(example.group(4)))).contains("\"id\": \"" + example.group(2) + "\"");
        assertThat(all(Path.of("src/main/java"))).anyMatch(code -> code.contains("class " + example.group(3) + " "));
    }

    @Test
    void linksAndPicturesLeadSomewhere() throws Exception {
        assertThat(named("\\]\\(([^)#:]+)\\)")).isNotEmpty().allSatisfy(link -> assertThat(Path.of(link))
                .exists());
    }

    @Test
    void startsTheDemonstrationWithTheCommandItNames() throws Exception {
        assertThat(named("`(\\./mvnw spring-boot:run)`")).hasSize(1);

        var pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        var profiles = (NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                        "/project/build/plugins/plugin[artifactId='spring-boot-maven-plugin']/configuration/profiles/*",
                        pom,
                        XPathConstants.NODESET);
        assertThat(profiles.getLength()).isOne();
        assertThat(profiles.item(0).getTextContent()).isEqualTo("demo");
    }

    private static List<String> named(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(README))
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }

    private static List<String> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(".*\\.(bpmn|dmn)"))
                    .toList();
        }
    }

    private static List<String> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(ReadmeTests::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
