package it.concerto.governance.sitting;

/**
 * Seats present against seats needed.
 *
 * @param seats on which the quorum is measured
 */
public record Headcount(int seats, int present, int needed) {

    public boolean isQuorate() {
        return present >= needed;
    }
}
