package it.concerto.path;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A date as Italian acts write it: {@code 13/06/2022}, {@code lunedì 25 luglio 2022}, {@code 08 giugno}, {@code 2022-06-13}.
 *
 * @param yearInferred whether the text does not say the year
 */
public record ItalianDate(LocalDate date, boolean yearInferred) {

    private static final Pattern DIGITS = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern WORDS = Pattern.compile("(?:\\p{L}+\\s+)?(\\d{1,2})°?\\s+(\\p{L}+)(?:\\s+(\\d{4}))?");

    /** @param year what is meant where the text has none */
    public static Optional<ItalianDate> of(String text, int year) {
        try {
            var iso = ISO.matcher(text.strip());
            if (iso.matches()) {
                return date(number(iso, 1), number(iso, 2), number(iso, 3), false);
            }
            var digits = DIGITS.matcher(text.strip());
            if (digits.matches()) {
                return date(number(digits, 3), number(digits, 2), number(digits, 1), false);
            }
            var words = WORDS.matcher(text.strip());
            var month = words.matches() ? month(words.group(2)) : Optional.<Month>empty();
            if (month.isEmpty()) {
                return Optional.empty();
            }
            var inferred = words.group(3) == null;
            return date(inferred ? year : number(words, 3), month.get().getValue(), number(words, 1), inferred);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<ItalianDate> date(int year, int month, int day, boolean inferred) {
        return Optional.of(new ItalianDate(LocalDate.of(year, month, day), inferred));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Optional<Month> month(String name) {
        return Stream.of(Month.values())
                .filter(month ->
                        month.getDisplayName(TextStyle.FULL, Locale.ITALIAN).equalsIgnoreCase(name))
                .findFirst();
    }
}
