package it.concerto.studio.difference;

import it.concerto.workflow.models.ModelElements.Element;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The questions of a form with everything that is said of them, as the elements of a model are. */
final class FormQuestions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Element> found = new TreeMap<>();

    private FormQuestions() {}

    /**
     * By their ids, the form itself under an empty one.
     *
     * @throws JacksonException if it is no JSON
     */
    static Map<String, Element> of(byte[] content) {
        var questions = new FormQuestions();
        questions.add("", JSON.readTree(content));
        return questions.found;
    }

    private void add(String id, JsonNode node) {
        var properties = new TreeMap<String, String>();
        var element = new Element(id, text(node, "type"), text(node, "label"), properties);
        found.put(id, element);
        node.properties().forEach(property -> {
            if (property.getKey().equals("components")) {
                components(id, property.getValue(), properties);
            } else if (!property.getKey().equals("id") || id.isEmpty()) {
                put(property.getKey(), property.getValue(), properties);
            }
        });
    }

    /** Their order is a property of what holds them. */
    private void components(String around, JsonNode components, Map<String, String> properties) {
        int place = 0;
        for (var component : components) {
            var id = text(component, "id").isEmpty() ? around + "/" + place : text(component, "id");
            properties.merge("components", id, (before, more) -> before + "; " + more);
            add(id, component);
            place++;
        }
    }

    private static void put(String name, JsonNode value, Map<String, String> properties) {
        if (value.isObject()) {
            value.properties().forEach(inner -> put(name + "/" + inner.getKey(), inner.getValue(), properties));
        } else {
            properties.put(name, value.isValueNode() ? value.asString() : value.toString());
        }
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).isString() ? node.path(name).asString() : "";
    }
}
