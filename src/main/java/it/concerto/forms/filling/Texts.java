package it.concerto.forms.filling;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Texts as they are kept: composed letters, plain line ends, nothing invisible around or inside. */
final class Texts {

    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069]|\\ufeff");

    /** Also those that only Unicode or a terminal knows. */
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\u0085\\u2028\\u2029]");

    private Texts() {}

    static String cleaned(String typed, boolean multiline) {
        var text = LINE_END.matcher(typed).replaceAll("\n");
        text = CONTROL.matcher(text).replaceAll("");
        if (!multiline) {
            // A name with a tab could head no mail: the header refuses what a reader would not see.
            text = text.replace('\n', ' ').replace('\t', ' ');
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }
}
