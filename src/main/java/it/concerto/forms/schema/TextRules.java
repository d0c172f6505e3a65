package it.concerto.forms.schema;

import org.jspecify.annotations.Nullable;

/**
 * What a text must be like.
 *
 * @param patternMessage what to say when the pattern does not fit, in the form's own words
 */
public record TextRules(
        boolean required,
        Setting minLength,
        Setting maxLength,
        @Nullable SafePattern pattern,
        @Nullable String patternMessage,
        Kind kind) {

    /** What the text is. */
    public enum Kind {
        ANY,
        EMAIL,
        PHONE
    }
}
