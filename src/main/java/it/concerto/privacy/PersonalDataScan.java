package it.concerto.privacy;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what identifies natural persons in texts that are to be published: tax codes, telephone numbers, e-mail addresses. It
 * draws attention, it proves nothing: names it cannot know.
 */
public final class PersonalDataScan {

    private static final Pattern TAX_CODE = Pattern.compile(
            "\\b[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EMAIL = Pattern.compile("\\b[\\w.+-]{1,64}@[\\w-]{1,63}(\\.[\\w-]{1,63}){1,8}\\b");
    private static final Pattern PHONE = Pattern.compile(
            "(?<!\\w|\\d[.,])(\\+39[ .-]?)?(3\\d{2}|0\\d{1,3})[ ./-]?\\d{3}[ .-]?\\d{3,4}(?!\\w|[.,]\\d)");

    private static final String ODD = "BAKPLCQDREVOSFTGUHMINJWZYX";

    private PersonalDataScan() {}

    /** Kind of what was found. */
    public enum Kind {
        TAX_CODE,
        PHONE,
        EMAIL
    }

    /** What was found, as it stands in the text. */
    public record Hit(Kind kind, String text) {}

    public static List<Hit> hits(String text) {
        return Stream.of(
                        found(TAX_CODE, Kind.TAX_CODE, text).filter(hit -> hasCheckLetter(hit.text())),
                        found(EMAIL, Kind.EMAIL, text),
                        found(PHONE, Kind.PHONE, text))
                .flatMap(hits -> hits)
                .distinct()
                .toList();
    }

    private static Stream<Hit> found(Pattern pattern, Kind kind, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).map(match -> new Hit(kind, match.strip()));
    }

    /** The sixteenth letter of a tax code follows from the other fifteen (D.M. 23/12/1976). */
    private static boolean hasCheckLetter(String code) {
        var letters = code.toUpperCase(Locale.ROOT);
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            int value = Character.isDigit(letters.charAt(i)) ? letters.charAt(i) - '0' : letters.charAt(i) - 'A';
            // Positions are counted from one, so the first is odd.
            sum += i % 2 == 0 ? ODD.indexOf((char) ('A' + value)) : value;
        }
        return letters.charAt(15) == 'A' + sum % 26;
    }
}
