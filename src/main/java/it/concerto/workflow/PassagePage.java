package it.concerto.workflow;

import java.util.List;

/**
 * A page of the passages of a path.
 *
 * @param number of the page, from one
 * @param pages how many there are, at least one
 */
public record PassagePage(List<PathPassage> passages, int number, int pages) {

    static final PassagePage NONE = new PassagePage(List.of(), 1, 1);
}
