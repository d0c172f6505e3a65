package it.concerto.organisation;

import java.util.regex.Pattern;

/** ISTAT code of a municipality: six digits with leading zeros, never a number. */
public record IstatCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("\\d{6}");

    public IstatCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an ISTAT code: " + value);
        }
    }

    public static IstatCode of(String text) {
        return new IstatCode(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
