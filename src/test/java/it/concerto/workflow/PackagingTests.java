package it.concerto.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.LetterApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same models from folders, as {@code spring-boot:run} finds them, and from a jar, as production does. */
class PackagingTests {

    private static final Path MODELS = Path.of("src/test/resources/workflow");

    @TempDir
    Path folder;

    @Test
    void givesNoNewVersionWhenTheModelsMoveIntoAJarAndBack() throws Exception {
        var jar = "jar:" + jarOf(MODELS).toUri() + "!/BOOT-INF/classes/";

        var fromFolders = definitions("classpath:workflow/");
        var fromTheJar = definitions(jar);
        var back = definitions(MODELS.toUri().toString());

        assertThat(fromFolders).hasSize(4).allMatch(definition -> definition.contains(":1:"));
        assertThat(fromTheJar).isEqualTo(fromFolders);
        assertThat(back).isEqualTo(fromFolders);
    }

    /** Git keeps these files with one kind of line ending everywhere, so that a checkout on Windows deploys nothing anew. */
    @Test
    void keepsModelsWithOneKindOfLineEnding() throws IOException {
        assertThat(Files.readString(Path.of(".gitattributes")).lines())
                .contains("*.bpmn text eol=lf", "*.dmn text eol=lf", "*.form text eol=lf");
        for (var file : Stream.concat(files(Path.of("bpmn")).stream(), files(Path.of("forms")).stream())
                .toList()) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain("\r");
        }
    }

    /** Ids of all process definitions after a start with the models at the address; an id holds key, version and deployment. */
    private List<String> definitions(String models) {
        try (var application = LetterApplication.start(folder.resolve("concerto"), Map.of("concerto.models", models))) {
            return application.getBean(RepositoryService.class).createProcessDefinitionQuery().list().stream()
                    .map(ProcessDefinition::getId)
                    .sorted()
                    .toList();
        }
    }

    /** Laid out like the product's jar, its entries in another order than any folder lists them. */
    private Path jarOf(Path models) throws IOException {
        var jar = folder.resolve("packed.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var name :
                    List.of("BOOT-INF/", "BOOT-INF/classes/", "BOOT-INF/classes/forms/", "BOOT-INF/classes/bpmn/")) {
                out.putNextEntry(new JarEntry(name));
            }
            for (var file : files(models)) {
                out.putNextEntry(new JarEntry("BOOT-INF/classes/" + relative(models, file)));
                out.write(Files.readAllBytes(file));
            }
        }
        return jar;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(Path::toString).reversed())
                    .toList();
        }
    }

    private static String relative(Path folder, Path file) {
        return folder.toUri().relativize(file.toUri()).toString();
    }
}
