package it.concerto.drafts;

import it.concerto.forms.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, as a page sends it.
 *
 * @param fields texts by name of the input; files by their handles
 * @param revision 1 for the first, one more each time it is kept
 */
public record Draft(Map<String, List<String>> fields, int revision, Instant savedAt) {

    private static final String REVISION = "_revision";

    /** Which draft a page goes on with, as it says; 0 if it says none. */
    public static int revision(Submission sent) {
        return revision(sent.text(REVISION));
    }

    /** The same from the text of the page's input {@code _revision}, null if there was none. */
    public static int revision(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /**
     * What was typed into a form that asked something else then.
     *
     * @param names first names of what the form asks now
     */
    public List<String> outside(Set<String> names) {
        return fields.entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_")
                        && !names.contains(field.getKey().split("[.\\[]", 2)[0]))
                .flatMap(field -> field.getValue().stream())
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** As if the page had been sent. */
    public Submission typed() {
        return new Submission(fields, Map.of(), List.of());
    }
}
