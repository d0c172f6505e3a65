package it.concerto.studio;

import it.concerto.studio.FormLint.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What is wrong with the texts between the questions: headings out of order, pictures and links that say nothing. */
final class FormWords {

    private static final Pattern HEADING = Pattern.compile("(?m)^(#{1,6})[ \\t]*(.*)$|(?i)<h([1-6])[^>]*>");
    private static final Pattern IMAGE = Pattern.compile("!\\[([^]]*)]\\(|(?i)<img\\b(?![^>]*\\balt=\"[^\"]+\")");
    private static final Pattern LINK = Pattern.compile(
            "(?i)(?<!!)\\[\\s*(?:qui|clicca qui|link|leggi|here)?\\s*]\\(|<a\\b[^>]*>\\s*(?:qui|clicca qui|link|leggi|here)?\\s*</a>");

    /** Of the page is the title, of its parts the level below. */
    private static final int HIGHEST = 2;

    private final List<Finding> findings = new ArrayList<>();
    private int level = HIGHEST - 1;

    private FormWords() {}

    static List<Finding> flaws(JsonNode form) {
        var words = new FormWords();
        words.inside(form);
        return words.findings;
    }

    private void inside(JsonNode parent) {
        for (var component : parent.path("components")) {
            switch (FormLint.text(component, "type")) {
                case "text" -> said(component, FormLint.text(component, "text"));
                case "html" -> said(component, FormLint.text(component, "content"));
                default -> inside(component);
            }
        }
    }

    private void said(JsonNode component, String text) {
        if (text.isBlank()) {
            findings.add(new Finding(component, "formEmptyText"));
        }
        for (var heading : HEADING.matcher(text).results().toList()) {
            var deep = heading.group(1) == null
                    ? Integer.parseInt(heading.group(3))
                    : heading.group(1).length();
            if (deep < HIGHEST || deep > level + 1) {
                findings.add(new Finding(component, "formHeading"));
            }
            if (heading.group(2) != null && heading.group(2).isBlank()) {
                findings.add(new Finding(component, "formEmptyHeading"));
            }
            level = Math.max(HIGHEST, deep);
        }
        if (IMAGE.matcher(text)
                .results()
                .anyMatch(image -> image.group(1) == null || image.group(1).isBlank())) {
            findings.add(new Finding(component, "formPicture"));
        }
        if (LINK.matcher(text).find()) {
            findings.add(new Finding(component, "formLink"));
        }
    }
}
