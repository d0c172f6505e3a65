package it.concerto.workflow;

import java.time.Instant;

/** How far a number of rows goes that come in the order of their terms: through all of them, or up to a term. */
final class Reach {

    private final int most;
    private int rows;
    private Instant last = Instant.MIN;

    /** @param most rows that are read; were there so many, there may be more */
    Reach(int most) {
        this.most = most;
    }

    void read(Instant due) {
        rows++;
        if (due.isAfter(last)) {
            last = due;
        }
    }

    /** Whether nothing that is due before the instant was left out. */
    boolean covers(Instant until) {
        return rows < most || !until.isAfter(last);
    }
}
