package it.concerto.drafts;

import java.time.Instant;

/** Another window or machine of the same person has kept a newer draft meanwhile. */
public final class DraftKeptElsewhere extends Exception {

    private final transient Instant at;

    DraftKeptElsewhere(Instant at) {
        super("A newer draft was kept at " + at, null, false, false);
        this.at = at;
    }

    /** When the newer one was kept. */
    public Instant at() {
        return at;
    }
}
