package it.concerto.testing;

import it.concerto.forms.Submission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a browser would send. */
public final class Submissions {

    private Submissions() {}

    /** @param namesAndTexts name of an input, its text, and so on */
    public static Submission of(String... namesAndTexts) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            fields.put(namesAndTexts[i], List.of(namesAndTexts[i + 1]));
        }
        return new Submission(fields, Map.of(), List.of());
    }
}
