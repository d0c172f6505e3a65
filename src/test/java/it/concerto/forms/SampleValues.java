package it.concerto.forms;

import it.concerto.files.FileRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** A good and a bad value for an input, by its own rules. */
final class SampleValues {

    /** Texts that fit the patterns of our forms. */
    private static final Map<String, String> FITTING = Map.of(
            "^[A-Z][A-Z0-9]{1,29}$", "NARDO",
            "^(0[1-9]|[12][0-9]|3[01])/(0[1-9]|1[0-2])$", "28/02",
            "^[0-9]{6}$", "075016",
            "^[a-z][a-z0-9._-]{1,59}$", "anna.greco",
            ".*\\d.*", "n. 12",
            "https?://.+", "https://comune.example.it/x",
            "https://[^\\s]+", "https://comune.example.it/x");

    private static final int LONG = 5_000;

    private final JsonNode input;
    private final JsonNode rules;
    private final Random random;
    private final List<String> options;

    SampleValues(JsonNode input, Random random, List<String> options) {
        this.input = input;
        this.rules = input.path("validate");
        this.random = random;
        this.options = options;
    }

    Object good() {
        return switch (input.path("type").asString()) {
            case "number" -> number();
            case "datetime" -> when();
            case "checkbox" -> random.nextInt(4) > 0;
            case "radio", "select" -> option();
            case "checklist", "taglist" -> List.of(option());
            // no two of one name: the viewer forgets the file of a hidden question by its name
            case "filepicker" ->
                new FileRef("0".repeat(64), input.path("key").asString() + random.nextInt(10_000) + ".pdf");
            default -> text();
        };
    }

    /** What the viewer can hold: it empties inputs of what it does not take for a value at all. */
    Object bad() {
        return switch (input.path("type").asString()) {
            case "number" -> wrongNumber();
            case "checkbox" -> false;
            case "textfield", "textarea" -> wrongText();
            default -> good();
        };
    }

    private String option() {
        return options.get(random.nextInt(options.size()));
    }

    private String when() {
        return switch (input.path("subtype").asString("date")) {
            case "time" -> "12:30";
            case "datetime" -> "2030-06-08T12:30";
            default -> "2030-06-08";
        };
    }

    private BigDecimal number() {
        return new BigDecimal(rules.path("min").asString("1"));
    }

    private BigDecimal wrongNumber() {
        var wrong = new ArrayList<BigDecimal>();
        if (rules.has("min")) {
            wrong.add(new BigDecimal(rules.path("min").asString()).subtract(BigDecimal.ONE));
        }
        if (rules.has("max")) {
            wrong.add(new BigDecimal(rules.path("max").asString()).add(BigDecimal.ONE));
        }
        if (input.has("decimalDigits")) {
            wrong.add(number().add(new BigDecimal("0.123")));
        }
        return wrong.isEmpty() ? number() : wrong.get(random.nextInt(wrong.size()));
    }

    private String text() {
        var kind = rules.path("validationType").asString("");
        if (kind.equals("email")) {
            return "anna@comune.example.it";
        }
        if (kind.equals("phone")) {
            return "+393331234567";
        }
        if (rules.has("pattern")) {
            var fitting = FITTING.get(rules.path("pattern").asString());
            if (fitting == null) {
                throw new AssertionError("Add a text that fits " + rules.path("pattern"));
            }
            return fitting;
        }
        var shortest = Math.max(5, rules.path("minLength").asInt(0));
        return "Così ".repeat(shortest).substring(0, shortest - 1) + "x";
    }

    private String wrongText() {
        var wrong = new ArrayList<String>();
        if (rules.path("required").asBoolean(false)) {
            wrong.add("");
        }
        if (rules.path("minLength").asInt(0) > 1) {
            wrong.add("x");
        }
        if (rules.has("maxLength") && rules.path("maxLength").asInt() <= LONG) {
            wrong.add("x".repeat(rules.path("maxLength").asInt() + 1));
        }
        if (rules.has("pattern") || rules.has("validationType")) {
            wrong.add("§ così no");
        }
        return wrong.isEmpty() ? text() : wrong.get(random.nextInt(wrong.size()));
    }
}
