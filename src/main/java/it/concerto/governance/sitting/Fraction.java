package it.concerto.governance.sitting;

import java.util.regex.Pattern;

/** A part of a whole, e.g. two thirds, in integers only. */
public record Fraction(int numerator, int denominator) {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

    public Fraction {
        if (numerator < 1 || denominator < numerator) {
            throw new IllegalArgumentException("Not a part of a whole: " + numerator + "/" + denominator);
        }
    }

    /** @param text such as {@code 2/3} */
    public static Fraction of(String text) {
        var parts = SHAPE.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a fraction such as 2/3: " + text);
        }
        return new Fraction(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    public boolean isReachedBy(int part, int whole) {
        return (long) part * denominator >= (long) whole * numerator;
    }

    /** The smallest number that reaches this part of the whole. */
    public int smallestPartOf(int whole) {
        return Math.toIntExact(((long) whole * numerator + denominator - 1) / denominator);
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
