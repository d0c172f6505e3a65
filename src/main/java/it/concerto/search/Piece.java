package it.concerto.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Part of a text that is shown.
 *
 * @param hit whether it is a word that was looked for
 */
public record Piece(String text, boolean hit) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** The whole text, in its order. */
    static List<Piece> of(String text, List<Term> terms) {
        var pieces = new ArrayList<Piece>();
        var words = WORD.matcher(text);
        var end = 0;
        while (words.find()) {
            var word = Words.folded(words.group());
            if (terms.stream().anyMatch(term -> term.quality(word) > 0)) {
                if (words.start() > end) {
                    pieces.add(new Piece(text.substring(end, words.start()), false));
                }
                pieces.add(new Piece(words.group(), true));
                end = words.end();
            }
        }
        if (end < text.length()) {
            pieces.add(new Piece(text.substring(end), false));
        }
        return pieces;
    }
}
