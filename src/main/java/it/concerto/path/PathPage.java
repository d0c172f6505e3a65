package it.concerto.path;

import java.util.List;

/**
 * A page of a list of paths.
 *
 * @param number from zero
 * @param total how many paths there are on all pages
 */
public record PathPage(List<PathSummary> rows, int number, long total, int size) {

    /** At least one, also when there is nothing to show. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
