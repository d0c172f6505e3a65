package it.concerto.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of files as people may see them again: no folders, no control characters, nothing that reverses the text. */
final class FileName {

    private static final int LONGEST = 150;

    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);

    /** Control characters, marks of direction, and what Windows or a header cannot bear. */
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\u2028\u2029<>:\"|?*]");

    private FileName() {}

    static String clean(String name) {
        var clean =
                FOLDERS.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceFirst("");
        clean = UNWANTED.matcher(clean).replaceAll("").replaceAll("\\s+", " ").strip();
        clean = clean.replaceAll("^\\.+|[. ]+$", "");
        return clean.isEmpty() ? "senza-nome" : shortened(clean);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var ending = ending(name);
        int end = LONGEST - (ending.isEmpty() ? 0 : ending.length() + 1);
        var stem = name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end);
        return ending.isEmpty() ? stem : stem.strip() + "." + ending;
    }

    /** The ending without its dot in lower case; empty if there is none a person would call so. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        var ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return ending.matches("[a-z0-9]{1,8}") ? ending : "";
    }
}
