package it.concerto.workflow.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The models and forms that come with the product, by names that do not depend on how it was packed. */
@Component
public class ModelFiles {

    private final String location;

    ModelFiles(@Value("${concerto.models:classpath*:}") String location) {
        this.location = location;
    }

    /** @param name relative to the project, e.g. {@code bpmn/notice.bpmn} */
    public record ModelFile(String name, byte[] content) {

        public InputStream stream() {
            return new ByteArrayInputStream(content);
        }

        /** Line on which the attribute value stands for the first time, 0 if nowhere. */
        public int lineOf(String value) {
            var text = new String(content, StandardCharsets.UTF_8);
            var at = text.indexOf('"' + value + '"');
            return at < 0
                    ? 0
                    : 1
                            + (int) text.substring(0, at)
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count();
        }
    }

    /** All of {@code bpmn/} and {@code forms/}, by name, but for the translations. */
    public List<ModelFile> all() {
        var models = read(name -> !isTranslation(name));
        if (models.isEmpty()) {
            throw new ModelRefused(List.of(new Flaw("concerto.models = " + location, 0, "", Reason.of("noModels"))));
        }
        return models;
    }

    /** The texts of the others in other languages. */
    public List<ModelFile> translations() {
        return read(ModelFiles::isTranslation);
    }

    private static boolean isTranslation(String name) {
        return name.endsWith(".properties");
    }

    private List<ModelFile> read(Predicate<String> isWanted) {
        try {
            var files = new ArrayList<ModelFile>();
            var resources = new PathMatchingResourcePatternResolver();
            for (var folder : List.of("bpmn/", "forms/")) {
                for (var resource : resources.getResources(location + folder + "**/*.*")) {
                    var name = name(resource, folder);
                    if (isWanted.test(name)) {
                        files.add(new ModelFile(name, resource.getContentAsByteArray()));
                    }
                }
            }
            files.sort(Comparator.comparing(ModelFile::name));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource resource, String folder) throws IOException {
        var url = resource.getURL().getPath();
        return url.substring(url.lastIndexOf("/" + folder) + 1);
    }
}
