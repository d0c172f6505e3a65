package it.concerto.forms.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads form-js files, all or nothing: limits first, then each component. */
public final class SchemaReader {

    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_COMPONENTS = 200;
    private static final int DEEPEST = 6;
    private static final int NEWEST_VERSION = 19;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private int components;

    private SchemaReader() {}

    /** Reads what {@link #json} has read. */
    public static Schema read(JsonNode json) throws SchemaFault {
        var root = new Source(json, "");
        if (!root.text("type", "").equals("default")) {
            throw root.at("type").fault("no form-js form: \"default\" is expected");
        }
        if (root.key("id").size() != 1) {
            throw root.at("id").fault("a form needs an id like publishNotice");
        }
        root.count("schemaVersion", 1, NEWEST_VERSION);
        var schema = new SchemaReader().components(root, 1);
        checkKeys(schema, new HashSet<>());
        var personal = isPersonal(root);
        return new Schema(root.text("id", ""), schema, personal, SearchableQuestions.of(root, personal));
    }

    /** A word that is not known must not open what it was meant to close. */
    private static boolean isPersonal(Source root) throws SchemaFault {
        var classification = root.at("properties").text("classification", "INTERNAL");
        return switch (classification) {
            case "PERSONAL" -> true;
            case "INTERNAL" -> false;
            default -> throw root.at("properties").at("classification").fault("INTERNAL or PERSONAL is expected");
        };
    }

    public static JsonNode json(String text) throws SchemaFault {
        if (text.length() > MOST_BYTES) {
            throw new SchemaFault("/", "larger than " + MOST_BYTES + " characters");
        }
        try {
            var json = JSON.readTree(text);
            if (!json.isObject()) {
                throw new SchemaFault("/", "no form-js form: an object is expected");
            }
            return json;
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new SchemaFault(
                    at == null ? "/" : "line " + at.getLineNr() + ", column " + at.getColumnNr(),
                    e.getOriginalMessage());
        }
    }

    private List<Component> components(Source parent, int depth) throws SchemaFault {
        if (depth > DEEPEST) {
            throw parent.fault("components nested deeper than " + DEEPEST + " levels");
        }
        var read = new ArrayList<Component>();
        for (var source : parent.at("components").elements()) {
            if (++components > MOST_COMPONENTS) {
                throw source.fault("more than " + MOST_COMPONENTS + " components");
            }
            var component = component(source, depth);
            if (component != null) {
                read.add(component);
            }
        }
        return List.copyOf(read);
    }

    private @Nullable Component component(Source source, int depth) throws SchemaFault {
        var type = source.text("type", "");
        var component =
                switch (type) {
                    case "group" ->
                        new Component.Group(
                                ComponentReader.common(source), source.key("path"), components(source, depth + 1));
                    case "dynamiclist" -> list(source, depth);
                    // the page brings its own buttons
                    case "button" -> null;
                    default -> ComponentReader.read(type, source);
                };
        RulesReader.check(type, source);
        return component;
    }

    private Component list(Source source, int depth) throws SchemaFault {
        if (source.key("path").isEmpty()) {
            throw source.at("path").fault("a dynamic list needs a path");
        }
        return new Component.DynamicList(
                ComponentReader.common(source),
                source.key("path"),
                components(source, depth + 1),
                source.count("defaultRepetitions", 1, 50),
                source.at("properties").count("mostRows", Component.DynamicList.MOST, Component.DynamicList.MOST),
                source.flag("isRepeating", true) && source.flag("allowAddRemove", true));
    }

    /** Two inputs may not write to the same place, nor one inside another. */
    private static void checkKeys(List<Component> components, Set<String> taken) throws SchemaFault {
        collect("", components, taken);
        for (var key : taken) {
            for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
                if (taken.contains(key.substring(0, dot))) {
                    throw new SchemaFault("/", "key " + key + " lies inside the value of another component");
                }
            }
        }
    }

    private static void collect(String prefix, List<Component> components, Set<String> taken) throws SchemaFault {
        for (var component : components) {
            if (component instanceof Component.Group group) {
                collect(inside(prefix, group.path()), group.components(), taken);
            } else if (component instanceof Component.DynamicList list) {
                claim(inside(prefix, list.path()), component, taken);
                checkKeys(list.components(), new HashSet<>());
            } else if (component instanceof Component.Input) {
                claim(inside(prefix, component.common().key()), component, taken);
            }
        }
    }

    private static void claim(String key, Component component, Set<String> taken) throws SchemaFault {
        if (!taken.add(key)) {
            throw new SchemaFault(component.common().pointer(), "key " + key + " is used twice");
        }
    }

    private static String inside(String prefix, List<String> path) {
        var names = String.join(".", path);
        return prefix.isEmpty() || names.isEmpty() ? prefix + names : prefix + "." + names;
    }
}
