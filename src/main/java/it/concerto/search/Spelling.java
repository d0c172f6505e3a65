package it.concerto.search;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;

/** What one slip of the pen makes of a word: a letter too many, too few, another one, or two neighbours that changed places. */
final class Spelling {

    /** In a shorter word a slip makes another word of it. */
    private static final int SHORTEST = 4;

    private Spelling() {}

    /** Whether slips in the word are forgiven: numbers are what they are. */
    static boolean isForgiven(String word) {
        return word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter);
    }

    /** The word itself and what is left of it without any one of its letters: two words one slip apart have one in common. */
    static Set<String> forms(String word) {
        var forms = new LinkedHashSet<>(Set.of(word));
        IntStream.range(0, word.length())
                .mapToObj(place -> word.substring(0, place) + word.substring(place + 1))
                .forEach(forms::add);
        return forms;
    }

    /** Whether at most one slip lies between them. */
    static boolean isNear(String one, String other) {
        if (one.length() > other.length()) {
            return isNear(other, one);
        }
        if (other.length() - one.length() > 1) {
            return false;
        }
        var begin = 0;
        while (begin < one.length() && one.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        var rest = one.substring(begin);
        var otherRest = other.substring(begin);
        if (one.length() < other.length()) {
            return otherRest.substring(1).equals(rest);
        }
        return rest.length() < 2
                || rest.substring(1).equals(otherRest.substring(1))
                || rest.charAt(0) == otherRest.charAt(1)
                        && rest.charAt(1) == otherRest.charAt(0)
                        && rest.substring(2).equals(otherRest.substring(2));
    }
}
