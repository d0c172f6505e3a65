package it.concerto.participation.notice;

import java.util.List;

/**
 * Part of the register of manifestations.
 *
 * @param number from zero
 * @param pages at least one, also when nothing has arrived
 */
public record RegisterPage(List<Manifestation> shown, int number, int pages) {

    private static final int SIZE = 20;

    /** The page of a number, counted from 1 as addresses count. */
    static int of(int number) {
        return pages(number);
    }

    /** Numbers in the register begin at 1 and leave no gap: a page is a stretch of them. */
    static int last(int page) {
        return (page + 1) * SIZE;
    }

    static int pages(int manifestations) {
        return Math.max(1, (manifestations + SIZE - 1) / SIZE);
    }
}
