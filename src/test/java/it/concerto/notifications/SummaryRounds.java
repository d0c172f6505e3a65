package it.concerto.notifications;

/** Writes the summaries that are due, for tests of what stands in them. */
public class SummaryRounds {

    private final Digests digests;

    SummaryRounds(Digests digests) {
        this.digests = digests;
    }

    public void write() {
        digests.write();
    }
}
