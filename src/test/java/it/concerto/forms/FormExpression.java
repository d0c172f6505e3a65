package it.concerto.forms;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A FEEL expression of a form with what it should come to, by the meaning that FEEL and the documentation of form-js give it.
 *
 * @param kind where it stands: {@code hide}, {@code row} (the same in the rows of a list), {@code value}, {@code options},
 *     {@code min} and the like, {@code readonly}, {@code text}
 * @param expected whether it hides (for rows a list), the value, the labels of the options, {@code accepted} or
 *     {@code refused}, the text
 */
record FormExpression(String id, String kind, String expression, Map<String, Object> context, Object expected) {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();

    static List<FormExpression> all() {
        return JSON.readValue(Path.of("src/test/resources/o2/expressions.json"), new TypeReference<>() {});
    }

    Form form() throws FormFault {
        return Form.parse("o2.form", schema().toString());
    }

    /** A form with one component, {@code probe}, that has the expression. */
    ObjectNode schema() {
        var form =
                JSON.createObjectNode().put("type", "default").put("id", "o2").put("schemaVersion", 18);
        var components = form.putArray("components");
        if (kind.equals("row")) {
            var list = components.addObject().put("type", "dynamiclist").put("id", "rows");
            list.put("path", "rows").put("isRepeating", true).put("allowAddRemove", false);
            components = list.putArray("components");
        }
        var probe = components.addObject().put("type", type()).put("id", "probe");
        if (!kind.equals("text")) {
            probe.put("key", "probe");
        }
        switch (kind) {
            case "hide", "row" -> probe.putObject("conditional").put("hide", expression);
            case "value" -> probe.put("expression", expression).put("computeOn", "change");
            case "options" -> probe.put("valuesExpression", expression);
            case "readonly", "text" -> probe.put(kind, expression);
            default -> probe.putObject("validate").put(kind, expression);
        }
        return form;
    }

    private String type() {
        return switch (kind) {
            case "value" -> "expression";
            case "options" -> "checklist";
            case "min", "max" -> "number";
            case "text" -> "text";
            default -> "textfield";
        };
    }

    @Override
    public String toString() {
        return id + " " + expression;
    }
}
