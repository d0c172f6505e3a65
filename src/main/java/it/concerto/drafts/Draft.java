package it.concerto.drafts;

import it.concerto.forms.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    /** As if the page had been sent. */
    public Submission typed() {
        return new Submission(fields, Map.of(), List.of());
    }
}
