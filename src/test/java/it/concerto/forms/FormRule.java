package it.concerto.forms;

import it.concerto.files.FileRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A rule that a component of form-js can have, with an answer that keeps it and one that does not.
 *
 * @param component the component with key {@code x}, but for its type, with single quotes
 * @param good null if nothing is sent
 * @param answer what the good answer comes to, as text
 * @param message what is said beside the field about the bad one
 */
record FormRule(String type, String rule, String component, String good, String answer, String bad, String message) {

    static final Map<String, Object> GIVEN = Map.of(
            "limit",
            3,
            "endings",
            ".pdf",
            "plain",
            List.of("uno", "due"),
            "towns",
            List.of(Map.of("value", "075016", "label", "Casarano"), Map.of("value", "075052", "label", "Matino")));

    private static final String OPTIONS = "'values':[{'value':'A','label':'Approva'},{'value':'R','label':'Respingi'}]";

    static List<FormRule> all() {
        try (var lines = Files.lines(Path.of("src/test/resources/o2/rules.csv"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(FormRule::read)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The first one of the type, which every input has. */
    static FormRule required(String type) {
        return all().stream()
                .filter(rule -> rule.type().equals(type) && rule.rule().equals("required"))
                .findFirst()
                .orElseThrow();
    }

    private static FormRule read(String line) {
        var parts = Stream.of(line.split(" \\| ", -1)).map(FormRule::unquoted).toArray(String[]::new);
        return new FormRule(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]);
    }

    /** A minus is nothing at all, swung dashes keep the blanks between them. */
    private static String unquoted(String part) {
        var text = part.strip();
        return text.equals("-") ? null : text.startsWith("~") ? text.substring(1, text.length() - 1) : text;
    }

    /** The component in JSON, with further properties. */
    String json(String more) {
        return "{'type':'%s','id':'x',%s%s%s}"
                .formatted(
                        type,
                        isContainer() ? "" : "'key':'x',",
                        component.replace("OPTIONS", OPTIONS).replace("\"", "\\'"),
                        more);
    }

    Form form() {
        return FormFixture.form(json(""));
    }

    /** The same form as JSON. */
    String schema() {
        return "{\"type\":\"default\",\"schemaVersion\":18,\"id\":\"test\",\"components\":[%s]}"
                .formatted(json("").replace('\'', '"'));
    }

    /** Path of the field that is judged. */
    String path() {
        return type.equals("group") ? "x.y" : type.equals("dynamiclist") ? "x.0.y" : "x";
    }

    /** What the answer is as a value: of a form's data, or of a submission. */
    Map<String, Object> values(String answer) {
        if (answer == null) {
            return Map.of();
        }
        return switch (type) {
            case "group" -> Map.of("x", Map.of("y", answer));
            case "dynamiclist" -> Map.of("x", List.of(Map.of("y", answer)));
            case "checklist", "taglist" -> Map.of("x", List.of(answer));
            case "filepicker" -> Map.of("x", files(answer));
            default -> Map.of("x", answer);
        };
    }

    static List<FileRef> files(String names) {
        return Stream.of(names.split(";"))
                .map(name -> new FileRef("0".repeat(64), name))
                .toList();
    }

    private boolean isContainer() {
        return type.equals("group") || type.equals("dynamiclist");
    }

    @Override
    public String toString() {
        return type + " " + rule;
    }
}
