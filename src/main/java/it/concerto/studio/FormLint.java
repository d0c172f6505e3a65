package it.concerto.studio;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.concerto.workflow.models.Flaw;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import it.concerto.workflow.models.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What makes a form hard to answer, for whoever listens to it above all, though it could be shown. */
final class FormLint {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> UNLABELLED = Set.of("text", "html", "separator", "spacer", "expression");
    private static final int LONGEST_LABEL = 150;

    /** The page marks what must be answered by itself; a second mark would be read out twice. */
    private static final Pattern MARKED =
            Pattern.compile("(?i)[*:]\\s*$|\\((?:campo )?(?:obbligatori[oa]|required)\\)");

    private static final Pattern NAME = Pattern.compile("\\b[a-z]\\w*");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"");

    private final ModelFile form;
    private final String content;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private FormLint(ModelFile form) {
        this.form = form;
        this.content = new String(form.content(), UTF_8);
    }

    /** @param form one that has passed the checks; of anything but a form nothing is said */
    static List<Flaw> flaws(ModelFile form) {
        var lint = new FormLint(form);
        if (form.name().endsWith(".form")) {
            var root = JSON.readTree(lint.content);
            lint.inside(root);
            FormWords.flaws(root).forEach(lint::add);
            PersonalQuestions.flaws(root).forEach(lint::add);
        }
        return List.copyOf(lint.flaws);
    }

    /** @param component where it is
     * @param kind as {@code models.flaw} has it */
    record Finding(JsonNode component, String kind) {}

    private void inside(JsonNode parent) {
        var components = parent.path("components");
        var labels = new HashSet<String>();
        for (var component : components) {
            var type = text(component, "type");
            if (text(component, "id").isBlank() || !ids.add(text(component, "id"))) {
                add(component, "formId");
            }
            if (!UNLABELLED.contains(type)) {
                labelled(component, labels);
            }
            if (component.has("values")) {
                options(component.path("values"), component);
            }
            helped(component);
            if (component.has("components")) {
                inside(component);
            }
        }
        ordered(components);
    }

    private void labelled(JsonNode component, Set<String> labels) {
        var label = label(component);
        if (label.isBlank()) {
            add(component, "formLabel");
            return;
        }
        // two that are never shown together may be called the same
        if (!labels.add(label.strip() + component.path("conditional"))) {
            add(component, "formSameLabel");
        }
        if (label.length() > LONGEST_LABEL) {
            add(component, "formLongLabel");
        }
        if (MARKED.matcher(label).find()) {
            add(component, "formMarked");
        }
        if (label.strip().length() > 5
                && label.equals(label.toUpperCase(Locale.ITALIAN))
                && !label.equals(label.toLowerCase(Locale.ITALIAN))) {
            add(component, "formShouted");
        }
        for (var column : component.path("columns")) {
            if (text(column, "label").isBlank()) {
                add(component, "formColumn");
            }
        }
    }

    private void options(JsonNode options, JsonNode component) {
        var labels = new HashSet<String>();
        var values = new HashSet<String>();
        for (var option : options) {
            if (text(option, "label").isBlank()) {
                add(component, "formOption");
            } else if (!labels.add(text(option, "label").strip())) {
                add(component, "formSameOption");
            }
            if (!values.add(text(option, "value"))) {
                add(component, "formSameValue");
            }
        }
        if (text(component, "type").equals("radio") && options.size() < 2) {
            add(component, "formOneOption");
        }
    }

    /** Nobody guesses a pattern. */
    private void helped(JsonNode component) {
        var described = !text(component, "description").isBlank();
        if (!described && component.path("validate").has("pattern") && !component.has("readonly")) {
            add(component, "formHelp");
        }
        if (described
                && text(component, "description")
                        .strip()
                        .equals(label(component).strip())) {
            add(component, "formHelpRepeats");
        }
    }

    /** Who reads from above must have met what decides whether a question is asked. */
    private void ordered(JsonNode components) {
        var later = new HashSet<String>();
        for (int i = components.size() - 1; i >= 0; i--) {
            var component = components.get(i);
            var condition =
                    LITERAL.matcher(text(component.path("conditional"), "hide")).replaceAll("");
            if (NAME.matcher(condition).results().anyMatch(name -> later.contains(name.group()))) {
                add(component, "formOrder");
            }
            // what is only shown is known before anybody answers
            if (component.has("key") && !component.path("readonly").asBoolean(false)) {
                later.add(text(component, "key"));
            }
        }
    }

    static String label(JsonNode component) {
        for (var name : List.of("label", "dateLabel", "timeLabel")) {
            if (!text(component, name).isBlank()) {
                return text(component, name);
            }
        }
        return "";
    }

    static String text(JsonNode json, String name) {
        return json.path(name).asString("");
    }

    private void add(Finding finding) {
        add(finding.component(), finding.kind());
    }

    private void add(JsonNode component, String kind) {
        var id = text(component, "id");
        var at = content.indexOf('"' + id + '"');
        var line = at < 0 ? 0 : (int) content.substring(0, at).lines().count();
        flaws.add(new Flaw(form.name(), line, id, Reason.of(kind)));
    }
}
