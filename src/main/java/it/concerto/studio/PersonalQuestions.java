package it.concerto.studio;

import it.concerto.keeping.Span;
import it.concerto.studio.FormLint.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Questions about persons that do not say what for, or for how long the answer is kept.
 *
 * <p>{@code properties.purpose} and {@code properties.retention} stand on the question, or on the form for all of its questions.
 */
final class PersonalQuestions {

    /** Beside the spans: what stays in an act, and what goes with somebody's account. */
    private static final List<String> OTHERS = List.of("ACT", "ACCOUNT");

    private static final Pattern ABOUT_PERSONS = Pattern.compile(
            "(?:.*[a-z])?(?i:e?mail|pec|(?:mobile|tele)?phone|taxCode|fiscalCode|birth(?:Date|Place|Day)|firstName|lastName|surname|iban|identityDocument)");

    private final boolean personal;
    private final JsonNode general;
    private final List<Finding> findings = new ArrayList<>();

    private PersonalQuestions(JsonNode form) {
        this.general = form.path("properties");
        this.personal = FormLint.text(general, "classification").equals("PERSONAL");
    }

    static List<Finding> flaws(JsonNode form) {
        var questions = new PersonalQuestions(form);
        questions.inside(form);
        return questions.findings;
    }

    private void inside(JsonNode parent) {
        for (var component : parent.path("components")) {
            if (component.has("key") && isPersonal(component)) {
                explained(component);
            }
            inside(component);
        }
    }

    private boolean isPersonal(JsonNode question) {
        return personal
                || ABOUT_PERSONS.matcher(FormLint.text(question, "key")).matches()
                || FormLint.text(question.path("validate"), "validationType").equals("email");
    }

    private void explained(JsonNode question) {
        if (said(question, "purpose").isBlank()) {
            findings.add(new Finding(question, "formPurpose"));
        }
        var retention = said(question, "retention");
        if (retention.isBlank()) {
            findings.add(new Finding(question, "formRetention"));
        } else if (!OTHERS.contains(retention)
                && Arrays.stream(Span.values()).noneMatch(span -> span.name().equals(retention))) {
            findings.add(new Finding(question, "formRetentionWord"));
        }
    }

    private String said(JsonNode question, String name) {
        var own = FormLint.text(question.path("properties"), name);
        return own.isBlank() ? FormLint.text(general, name) : own;
    }
}
