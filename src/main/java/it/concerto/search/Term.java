package it.concerto.search;

import java.util.List;
import java.util.Set;

/**
 * A word that somebody looks for.
 *
 * @param word as {@link Words} compares it
 * @param near words of entries that are one slip away from it
 */
record Term(String word, Set<String> near) {

    static final int EXACT = 6;
    static final int BEGINNING = 4;
    static final int NEAR = 3;

    /** What begins with less may be anything. */
    private static final int SHORTEST_BEGINNING = 3;

    private static final int MOST = 8;

    static List<Term> of(String text) {
        return Words.of(text).stream()
                .limit(MOST)
                .map(word -> new Term(word, Set.of()))
                .toList();
    }

    boolean isBeginning() {
        return word.length() >= SHORTEST_BEGINNING;
    }

    /** No word that begins with this one sorts after it. */
    String end() {
        return word + "z".repeat(Words.LONGEST);
    }

    /** How well a word answers this one; 0 if it does not. */
    int quality(String other) {
        if (other.equals(word)) {
            return EXACT;
        }
        if (isBeginning() && other.startsWith(word)) {
            return BEGINNING;
        }
        return Spelling.isForgiven(word) && Spelling.isForgiven(other) && Spelling.isNear(word, other) ? NEAR : 0;
    }
}
