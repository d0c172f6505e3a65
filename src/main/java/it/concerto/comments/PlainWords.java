package it.concerto.comments;

import java.util.regex.Pattern;

/** What somebody typed, without what nobody sees: control characters, and marks that turn the direction of writing. */
final class PlainWords {

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");

    private PlainWords() {}

    static String of(String typed) {
        return INVISIBLE.matcher(typed.replace("\r\n", "\n")).replaceAll(" ").strip();
    }
}
