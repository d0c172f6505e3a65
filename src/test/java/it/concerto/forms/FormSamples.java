package it.concerto.forms;

import it.concerto.files.FileRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Makes up data for a form from what it asks and from what its conditions compare; the same at every run. */
final class FormSamples {

    private static final Set<String> OWN_ROW = Set.of("this", "parent", "_this_", "_parent_", "i", "_i_");

    /** How a sample is answered: all of it well, nothing of it, or some of it well, some badly and some not at all. */
    private enum Mood {
        GOOD,
        EMPTY,
        MIXED
    }

    private final JsonNode form;
    private final String conditions;
    private final Random random;
    private final Mood mood;

    private FormSamples(JsonNode form, int number) {
        this.form = form;
        this.conditions = String.join("\n", form.findValuesAsString("hide"));
        this.random = new Random(form.path("id").asString().hashCode() * 31L + number);
        this.mood = number < 2 ? Mood.values()[number] : Mood.MIXED;
    }

    static List<FormSample> of(JsonNode form, Form read, int howMany) {
        var samples = new ArrayList<FormSample>();
        for (int number = 0; number < howMany; number++) {
            samples.add(new FormSamples(form, number).sample(read));
        }
        return samples;
    }

    private FormSample sample(Form read) {
        var given = new LinkedHashMap<String, Object>();
        var answer = new LinkedHashMap<String, Object>();
        fill(form.path("components"), given, answer);
        read.names().stream()
                .filter(name -> !OWN_ROW.contains(name))
                .filter(name -> !given.containsKey(name) && !read.questions().contains(name))
                .forEach(name -> give(name, given));
        return new FormSample(given, answer);
    }

    /** A name that the form only reads: a list, a truth, a map or a text, as its conditions treat it. */
    private void give(String name, Map<String, Object> given) {
        var words = words(name);
        if (says("count\\(" + name + "\\)") || says("list contains\\(" + name + ",")) {
            given.put(name, random.nextBoolean() ? words : List.of());
        } else if (says("^=" + name + "$") || says("\\b" + name + " !?= (true|false)")) {
            given.put(name, random.nextBoolean());
        } else if (says("\\b" + name + "\\.")) {
            var inner =
                    Pattern.compile("\\b" + name + "\\.(\\w+) !?= \"(\\w+)\"").matcher(conditions);
            given.put(
                    name,
                    inner.find() ? Map.of(inner.group(1), random.nextBoolean() ? inner.group(2) : "X") : Map.of());
        } else if (random.nextInt(3) > 0) {
            given.put(name, words.get(random.nextInt(words.size())));
        }
    }

    private boolean says(String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE).matcher(conditions).find();
    }

    /** What a name is compared with, and something else. */
    private List<String> words(String name) {
        var words = new LinkedHashSet<String>();
        var listed = Pattern.compile("list contains\\(" + name + ", \"(\\w+)\"").matcher(conditions);
        while (listed.find()) {
            words.add(listed.group(1));
        }
        var compared = Pattern.compile("\\b" + name + " !?= \"(\\w+)\"").matcher(conditions);
        while (compared.find()) {
            words.add(compared.group(1));
        }
        words.add("ALTRO");
        return List.copyOf(words);
    }

    private void fill(JsonNode components, Map<String, Object> given, Map<String, Object> answer) {
        for (var component : components) {
            switch (component.path("type").asString()) {
                case "group" -> group(component, given, answer);
                case "dynamiclist" -> rows(component, given, answer);
                case "table" ->
                    given.put(component.path("dataSource").asString().replaceFirst("^=", ""), List.of(row(component)));
                case "text", "html", "separator", "spacer" -> {}
                default -> input(component, given, answer);
            }
        }
    }

    private void group(JsonNode group, Map<String, Object> given, Map<String, Object> answer) {
        if (!group.has("path")) {
            fill(group.path("components"), given, answer);
            return;
        }
        var innerGiven = new LinkedHashMap<String, Object>();
        var innerAnswer = new LinkedHashMap<String, Object>();
        fill(group.path("components"), innerGiven, innerAnswer);
        given.put(group.path("path").asString(), innerGiven);
        answer.put(group.path("path").asString(), innerAnswer);
    }

    private void rows(JsonNode list, Map<String, Object> given, Map<String, Object> answer) {
        var givenRows = new ArrayList<Map<String, Object>>();
        var answerRows = new ArrayList<Map<String, Object>>();
        for (int row = mood == Mood.GOOD ? 2 : random.nextInt(3); row > 0; row--) {
            var givenRow = new LinkedHashMap<String, Object>();
            var answerRow = new LinkedHashMap<String, Object>();
            fill(list.path("components"), givenRow, answerRow);
            options(list.path("components"), givenRow, given);
            givenRows.add(givenRow);
            answerRows.add(answerRow);
        }
        options(list.path("components"), new LinkedHashMap<>(), given);
        given.put(list.path("path").asString(), givenRows);
        answer.put(list.path("path").asString(), answerRows);
    }

    /** Options are given to the form, not to the row. */
    private void options(JsonNode components, Map<String, Object> row, Map<String, Object> given) {
        for (var component : components) {
            if (component.has("valuesKey")) {
                row.remove(component.path("valuesKey").asString());
                given.put(component.path("valuesKey").asString(), offered(component));
            }
            options(component.path("components"), row, given);
        }
    }

    private static Map<String, Object> row(JsonNode table) {
        var row = new LinkedHashMap<String, Object>();
        table.path("columns").forEach(column -> row.put(column.path("key").asString(), "x"));
        return row;
    }

    private List<Map<String, String>> offered(JsonNode choice) {
        return words(choice.path("key").asString()).stream()
                .map(word -> Map.of("value", word, "label", "Voce " + word))
                .toList();
    }

    private void input(JsonNode input, Map<String, Object> given, Map<String, Object> answer) {
        if (input.has("valuesKey")) {
            given.put(input.path("valuesKey").asString(), offered(input));
        }
        var key = input.path("key").asString();
        var values = new SampleValues(input, random, options(input));
        if (input.path("readonly").asBoolean(false)) {
            given.put(key, values.good());
        } else if (mood == Mood.GOOD) {
            answer.put(key, file(values.good()));
        } else if (mood == Mood.MIXED && random.nextInt(4) > 0) {
            answer.put(key, file(random.nextInt(4) > 0 ? values.good() : values.bad()));
        } else if (input.has("defaultValue")) {
            // it stands there already: leaving it alone sends it
            answer.put(key, input.path("defaultValue").asString());
        }
    }

    private static Object file(Object value) {
        return value instanceof FileRef file ? List.of(file) : value;
    }

    private List<String> options(JsonNode input) {
        return input.has("valuesKey")
                ? words(input.path("key").asString())
                : input.path("values")
                        .valueStream()
                        .map(option -> option.path("value").asString())
                        .toList();
    }
}
