package it.concerto.workflow;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Text as it is compared, by the database and here alike: without regard to case, accents and the form of an apostrophe. */
final class PlainText {

    private static final String MARKED = "àáèéìíòóùúäöüç’'";
    private static final String UNMARKED = "aaeeiioouuaouc  ";
    private static final int MOST_WORDS = 10;

    private PlainText() {}

    /** The same in SQL, which H2 and PostgreSQL share. */
    static String sql(String expression) {
        return "translate(lower(" + expression + "), '" + MARKED.replace("'", "''") + "', '" + UNMARKED + "')";
    }

    static String of(String text) {
        var plain = new StringBuilder(text.toLowerCase(Locale.ROOT));
        for (int place = 0; place < plain.length(); place++) {
            var mark = MARKED.indexOf(plain.charAt(place));
            if (mark >= 0) {
                plain.setCharAt(place, UNMARKED.charAt(mark));
            }
        }
        return plain.toString();
    }

    /** What somebody looks for, each word once. */
    static List<String> words(String typed) {
        return Stream.of(of(Normalizer.normalize(typed, Normalizer.Form.NFC))
                        .strip()
                        .split("\\s+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }
}
