package it.concerto.forms;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A type of component as the JSON schema of form-js 1.23.0 has it, written down without looking at our reader.
 *
 * @param value whether it has a key and a value
 * @param validate the rules that may stand under {@code validate}
 * @param own what else bears on its value: own properties, kinds of a rule, a rule given by an expression
 * @param refused whether the product takes no form that has one
 */
record FormComponent(boolean value, List<String> validate, List<String> own, boolean refused) {

    /** Everything that may stand under {@code validate} of some component. */
    static final List<String> RULES = List.of(
            "required", "minLength", "maxLength", "pattern", "patternErrorMessage", "validationType", "min", "max");

    static Map<String, FormComponent> all() {
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build()
                .readValue(Path.of("src/test/resources/o2/components.json"), new TypeReference<>() {});
    }

    /** Each type with each of its rules. */
    static List<String> rules() {
        return all().entrySet().stream()
                .flatMap(type -> Stream.concat(type.getValue().validate().stream(), type.getValue().own().stream())
                        .map(rule -> type.getKey() + " " + rule))
                .toList();
    }

    /** A sound component of the type, with further properties. */
    static String sample(String type, String more) {
        var own =
                switch (type) {
                    case "text" -> "'text':'Testo'";
                    case "html" -> "'content':'Testo'";
                    case "table" -> "'dataSource':'towns','columns':[{'key':'label'}]";
                    case "expression" -> "'expression':'=limit'";
                    case "group" -> "'components':[]";
                    case "dynamiclist" -> "'path':'list','components':[]";
                    case "radio", "select", "checklist", "taglist" -> "'values':[{'value':'A'},{'value':'R'}]";
                    default -> "'label':'Voce'";
                };
        return "{'type':'%s','key':'x',%s%s}".formatted(type, own, more);
    }
}
