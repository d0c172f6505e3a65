package it.concerto.forms.filling;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Texts as they are kept: composed letters, plain line ends, nothing invisible around or inside. */
final class Texts {

    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069]|\\ufeff");

    private Texts() {}

    static String cleaned(String typed, boolean multiline) {
        var text = typed.replace("\r\n", "\n").replace('\r', '\n');
        text = CONTROL.matcher(text).replaceAll("");
        if (!multiline) {
            text = text.replace('\n', ' ');
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }
}
