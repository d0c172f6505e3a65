package it.concerto.privacy;

import it.concerto.privacy.PersonalDataScan.Hit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Covers what leads to natural persons in what people wrote, and leaves the rest as it was. */
public final class Cover {

    /** Stands where something was covered. */
    public static final String SIGN = "•••";

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+");
    private static final Pattern TAX_CODE = Pattern.compile("[A-Za-z]{6}[A-Za-z0-9]{10}");
    private static final Pattern NUMBER = Pattern.compile("\\+?[\\d ./-]+");
    private static final int SHORTEST_NUMBER = 7;

    /** A shorter number, differently spaced, is as well a day or two years. */
    private static final int SHORTEST_SPACED = 9;

    private Cover() {}

    /** The text with a cover over every address, telephone number and tax code that is found in it. */
    public static String text(String text) {
        return over(text, PersonalDataScan.hits(text).stream().map(Hit::text).toList());
    }

    /**
     * The text with a cover over each of the words in whatever letters, over telephone numbers however they are spaced. Words
     * that are no address, telephone number or tax code lead to nobody: what they would cover is something else.
     */
    public static String over(String text, Collection<String> words) {
        var covered = text;
        for (var word : longestFirst(words)) {
            var spelled = spelled(word);
            if (spelled != null) {
                covered = spelled.matcher(covered).replaceAll(SIGN);
            }
        }
        return covered;
    }

    private static @Nullable Pattern spelled(String word) {
        if (ADDRESS.matcher(word).matches()) {
            return pattern("(?<!\\w|\\w[.+-])" + Pattern.quote(word) + "(?!\\w|[.-]\\w)");
        }
        if (TAX_CODE.matcher(word).matches()) {
            return pattern("(?<!\\w)" + word + "(?!\\w)");
        }
        var digits = word.replaceFirst("^\\+39", "").replaceAll("\\D", "");
        if (!NUMBER.matcher(word).matches() || digits.length() < SHORTEST_NUMBER) {
            return null;
        }
        var spaced = digits.length() < SHORTEST_SPACED
                ? Pattern.quote(word)
                : "(\\+39[ ./-]?)?" + String.join("[ ./-]?", digits.split(""));
        return pattern("(?<!\\w|\\d[.,])" + spaced + "(?!\\w|[.,]\\d)");
    }

    private static Pattern pattern(String spelled) {
        return Pattern.compile(
                spelled, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** Values of a form with every text in them covered. */
    public static Map<String, Object> values(Map<String, Object> values) {
        var covered = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> {
            var shown = value(value);
            if (shown != null) {
                covered.put(name, shown);
            }
        });
        return covered;
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof Map<?, ?> map) {
            var named = new LinkedHashMap<String, Object>();
            map.forEach((name, inner) -> named.put(String.valueOf(name), inner));
            return values(named);
        }
        return value instanceof Collection<?> several
                ? several.stream().map(Cover::value).toList()
                : value;
    }

    private static List<String> longestFirst(Collection<String> words) {
        return words.stream()
                .map(String::strip)
                .filter(word -> !word.isBlank())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
