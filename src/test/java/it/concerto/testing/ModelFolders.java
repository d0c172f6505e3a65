package it.concerto.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The models and forms of the product, as files. */
public final class ModelFolders {

    private static final Map<Path, BpmnModelInstance> READ = new ConcurrentHashMap<>();

    private ModelFolders() {}

    public static Stream<Path> models() {
        return files("bpmn", ".bpmn");
    }

    public static Stream<Path> decisions() {
        return files("bpmn", ".dmn");
    }

    public static Stream<Path> forms() {
        return files("forms", ".form");
    }

    /** The model of a file, read once for all who only look at it. */
    public static BpmnModelInstance read(Path file) {
        return READ.computeIfAbsent(file, model -> Bpmn.readModelFromFile(model.toFile()));
    }

    /** The id that a process has by the name of its file. */
    public static String processId(Path file) {
        var words = file.getFileName().toString().replace(".bpmn", "").split("-");
        return Stream.of(words)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining())
                + "Process";
    }

    /** Its path with slashes, as deployments name it. */
    public static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static Stream<Path> files(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
