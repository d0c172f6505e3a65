package it.concerto.studio.difference;

import it.concerto.workflow.models.ModelElements;
import it.concerto.workflow.models.ModelElements.Element;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** What changes from the files of one version to those of another. */
public final class Differences {

    private final String file;
    private final List<Change> changes = new ArrayList<>();

    private Differences(String file) {
        this.file = file;
    }

    /** Every change once, by file, element and property; of a file that cannot be read only that it has changed. */
    public static List<Change> between(List<ModelFile> before, List<ModelFile> after) {
        var then = byName(before);
        var now = byName(after);
        var names = new TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .flatMap(name -> of(name, then.get(name), now.get(name)).stream())
                .toList();
    }

    private static Map<String, byte[]> byName(List<ModelFile> files) {
        var byName = new TreeMap<String, byte[]>();
        files.forEach(file -> byName.put(file.name(), file.content()));
        return byName;
    }

    private static List<Change> of(String name, byte @Nullable [] before, byte @Nullable [] after) {
        if (before == null || after == null) {
            return List.of(
                    new Change(name, "", "", "file", "", before == null ? null : name, after == null ? null : name));
        }
        if (Arrays.equals(before, after)) {
            return List.of();
        }
        var then = read(name, before);
        var now = read(name, after);
        if (then.isEmpty() || now.isEmpty()) {
            return List.of(new Change(name, "", "", "file", "text", "", ""));
        }
        var differences = new Differences(name);
        differences.compare(then.get(), now.get());
        return differences.changes;
    }

    private static Optional<Map<String, Element>> read(String name, byte[] content) {
        try {
            return Optional.of(name.endsWith(".form") ? FormQuestions.of(content) : ModelElements.of(content));
        } catch (XMLStreamException | JacksonException broken) {
            return Optional.empty();
        }
    }

    private void compare(Map<String, Element> then, Map<String, Element> now) {
        var ids = new TreeSet<>(then.keySet());
        ids.addAll(now.keySet());
        for (var id : ids) {
            var before = then.get(id);
            var after = now.get(id);
            if (before != null && after != null) {
                properties(before, after);
            } else if (before != null) {
                add(before, "", before.name(), null);
            } else if (after != null) {
                add(after, "", null, after.name());
            }
        }
    }

    private void properties(Element before, Element after) {
        var names = new TreeSet<>(before.properties().keySet());
        names.addAll(after.properties().keySet());
        for (var name : names) {
            var then = before.properties().get(name);
            var now = after.properties().get(name);
            if (!Objects.equals(then, now)) {
                add(after, name, then, now);
            }
        }
    }

    private void add(Element element, String property, @Nullable String before, @Nullable String after) {
        changes.add(new Change(file, element.id(), element.name(), element.kind(), property, before, after));
    }
}
