package it.concerto.organisation;

import java.util.regex.Pattern;

/**
 * Code of an Ambito, e.g. {@code CASARANO}: the tenant of every row and process instance, and the first part of every
 * candidate group. Two to thirty capital letters and digits, beginning with a letter.
 */
public record AmbitoCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9]{1,29}");

    public AmbitoCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the code of an Ambito: " + value);
        }
    }

    public static AmbitoCode of(String text) {
        return new AmbitoCode(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
