package it.concerto.forms.filling;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as Italians write them, and as machines do; never by way of floating point. */
final class Numbers {

    private static final Pattern ITALIAN = Pattern.compile("[+-]?(\\d{1,3}(\\.\\d{3})+|\\d+)(,\\d+)?");

    /** A dot before anything but groups of three can only be a decimal one. */
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d*\\.?\\d+");

    private static final int LONGEST = 40;

    private Numbers() {}

    /** {@code 1.234,56}, {@code 1234,56}, {@code 1234.56}; {@code 1.234} is a thousand and more. Null if it is no number. */
    static @Nullable BigDecimal parse(String text) {
        var number = text.replaceAll("[\\s\u00a0\u202f'’€]", "").replace('\u2212', '-');
        if (number.length() > LONGEST) {
            return null;
        }
        if (ITALIAN.matcher(number).matches() && !number.matches("[+-]?0\\..*")) {
            return new BigDecimal(number.replace(".", "").replace(',', '.'));
        }
        return PLAIN.matcher(number).matches() ? new BigDecimal(number) : null;
    }

    static String text(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}
