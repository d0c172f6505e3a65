package it.concerto.forms.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The words of a form, each under a key that tells its place: the key of the input (of what holds it, too), or the id of a
 * component that has none, and what the text is to it. So {@code sessions.date.label} or {@code access.values.OPEN}.
 */
public final class SchemaTexts {

    private static final List<String> OTHERS = List.of("description", "text", "content");
    private static final Pattern HOLE = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\p{L}");
    private static final Pattern WORD_IN_QUOTES = Pattern.compile("\"[^\"]*\\p{L}[^\"]*\"");

    /** A text where it stands in the JSON. */
    private interface Visitor {
        void visit(String key, ObjectNode owner, String property);
    }

    /** Texts by their keys; null for those it does not have. */
    public interface Words {
        @Nullable String text(String key);
    }

    private SchemaTexts() {}

    /** Every text that has words of a language in it, in the order of the form. */
    public static Map<String, String> of(JsonNode form) {
        var texts = new LinkedHashMap<String, String>();
        each(
                form,
                "",
                (key, owner, property) -> texts.put(key, owner.get(property).stringValue()));
        return texts;
    }

    /** The same form with the texts that are there in another language. */
    public static JsonNode replaced(JsonNode form, Words translation) {
        var copy = form.deepCopy();
        each(copy, "", (key, owner, property) -> {
            var text = translation.text(key);
            if (text != null) {
                owner.put(property, text);
            }
        });
        return copy;
    }

    private static void each(JsonNode holder, String prefix, Visitor visitor) {
        for (var component : holder.path("components")) {
            if (component instanceof ObjectNode owner) {
                component(owner, prefix, visitor);
            }
        }
    }

    private static void component(ObjectNode component, String prefix, Visitor visitor) {
        var path = component.path("path").asString("");
        var key = path.isEmpty() ? component.path("key").asString("") : path;
        var name = prefix + (key.isEmpty() ? component.path("id").asString("") : key) + ".";
        visit(name + "label", component, ComponentReader.labelOf(new Source(component, "")), visitor);
        OTHERS.forEach(property -> visit(name + property, component, property, visitor));
        if (component.path("validate") instanceof ObjectNode rules) {
            visit(name + "patternErrorMessage", rules, "patternErrorMessage", visitor);
        }
        parts(component, "values", "value", name, visitor);
        parts(component, "columns", "key", name, visitor);
        each(component, path.isEmpty() ? prefix : prefix + path + ".", visitor);
    }

    private static void parts(ObjectNode component, String list, String id, String name, Visitor visitor) {
        for (var part : component.path(list)) {
            if (part instanceof ObjectNode owner) {
                visit(name + list + "." + part.path(id).asString(""), owner, "label", visitor);
            }
        }
    }

    private static void visit(String key, ObjectNode owner, String property, Visitor visitor) {
        if (owner.path(property).isString() && hasWords(owner.get(property).stringValue())) {
            visitor.visit(key, owner, property);
        }
    }

    /** What is computed speaks no language, but for what stands in quotes. */
    private static boolean hasWords(String text) {
        return text.startsWith("=")
                ? WORD_IN_QUOTES.matcher(text).find()
                : WORD.matcher(HOLE.matcher(text).replaceAll("")).find();
    }
}
