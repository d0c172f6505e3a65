package it.concerto.forms.schema;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of a form, with the meaning it has in a browser: it may fit any part of the text. A pattern that
 * would run away on a text is stopped and counts as not fitting.
 */
public final class SafePattern {

    private static final int LONGEST = 500;

    /** Far more than an honest pattern needs for 20,000 characters, reached by a runaway one within milliseconds. */
    private static final int MOST_STEPS = 2_000_000;

    private final Pattern pattern;

    private SafePattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** @throws PatternSyntaxException if it is none, or longer than 500 characters */
    public static SafePattern of(String source) {
        if (source.length() > LONGEST) {
            throw new PatternSyntaxException("longer than " + LONGEST + " characters", source, LONGEST);
        }
        return new SafePattern(Pattern.compile(translated(source)));
    }

    public boolean fits(String text) {
        try {
            return pattern.matcher(new Counted(text, new int[1])).find();
        } catch (TooManySteps | StackOverflowError e) {
            return false;
        }
    }

    /** Inside square brackets Java gives {@code [} and {@code &&} a meaning that JavaScript does not know. */
    private static String translated(String source) {
        var java = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\' && i + 1 < source.length()) {
                java.append(c).append(source.charAt(++i));
            } else if (inClass && (c == '[' || c == '&')) {
                java.append('\\').append(c);
            } else {
                inClass = c == '[' || inClass && c != ']';
                java.append(c);
            }
        }
        return java.toString();
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }

    /** A text that counts how often it is looked at, over all its parts. */
    private record Counted(CharSequence text, int[] steps) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (++steps[0] > MOST_STEPS) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), steps);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class TooManySteps extends RuntimeException {

        TooManySteps() {
            super("Pattern stopped", null, false, false);
        }
    }
}
