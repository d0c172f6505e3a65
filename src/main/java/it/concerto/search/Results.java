package it.concerto.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param groups a kind each, that with the best first
 * @param wholly whether it has all the words; else there was nothing that has, and this has all but one
 */
public record Results(List<Group> groups, boolean wholly) {

    static final Results NOTHING = new Results(List.of(), true);

    public long total() {
        return groups.stream().mapToLong(Group::total).sum();
    }

    /**
     * Things of one kind, the best first.
     *
     * @param total how many there are that the person may read
     * @param next where those begin that follow, null after the last
     */
    public record Group(Kind kind, long total, List<Hit> hits, @Nullable String next) {}

    /** One thing, with the words that were looked for told from the others. */
    public record Hit(Found found, List<Piece> title, List<Piece> detail) {

        static Hit of(Found found, List<Term> terms) {
            return new Hit(found, Piece.of(found.title(), terms), Piece.of(found.detail(), terms));
        }
    }
}
