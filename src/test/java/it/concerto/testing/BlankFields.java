package it.concerto.testing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Fills in what a form requires and nobody has answered, as an official in a hurry would. */
final class BlankFields {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.ISO_8859_1);

    private BlankFields() {}

    /**
     * Adds to the changes an answer to each required field that is empty.
     *
     * @return the files to send, by {@code field/name}
     */
    static Map<String, byte[]> fill(FormElement form, Map<String, Object> changes, Clock clock) {
        var files = new HashMap<String, byte[]>();
        for (var field : form.select("[aria-required=true]")) {
            var name = nameOf(field);
            if (name.isEmpty() || changes.containsKey(name)) {
                continue;
            }
            if (field.attr("type").equals("file")) {
                files.put(name + "/atto.pdf", PDF);
            } else if (isBlank(form, field, name)) {
                changes.put(name, value(form, field, name, LocalDate.now(clock)));
            }
        }
        return files;
    }

    private static String nameOf(Element field) {
        return field.hasAttr("name")
                ? field.attr("name")
                : field.select("[name]").attr("name");
    }

    private static boolean isBlank(FormElement form, Element field, String name) {
        return switch (kind(form, field, name)) {
            case "radio", "checkbox" ->
                form.select("[name=\"%s\"][checked]".formatted(name)).isEmpty();
            case "select" ->
                field.select("option[selected]").isEmpty()
                        || field.select("option[selected]").val().isEmpty();
            default -> field.val().isBlank();
        };
    }

    private static Object value(FormElement form, Element field, String name, LocalDate today) {
        return switch (kind(form, field, name)) {
            case "radio", "checkbox" ->
                form.select("[name=\"%s\"]".formatted(name)).first().val();
            case "select" ->
                field.select("option").stream()
                        .map(Element::val)
                        .filter(option -> !option.isEmpty())
                        .findFirst()
                        .orElse("");
            case "date" -> today.toString();
            case "time" -> "09:00";
            case "datetime-local" -> today + "T09:00";
            default -> field.hasAttr("inputmode") ? "1" : "Scritto per la prova del percorso.";
        };
    }

    private static String kind(FormElement form, Element field, String name) {
        if (field.normalName().equals("fieldset")) {
            return form.select("[name=\"%s\"]".formatted(name)).attr("type");
        }
        return field.normalName().equals("input") ? field.attr("type") : field.normalName();
    }
}
