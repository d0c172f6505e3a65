package it.concerto.governance.sitting;

/**
 * Where a seat stands on an item.
 *
 * @param votes how many votes the seat casts on this matter; 0 for a component without vote (BR-12)
 */
public record Ballot(String seat, int votes, Choice choice) {

    public Ballot {
        if (votes < 0) {
            throw new IllegalArgumentException("Votes of a seat cannot be negative: " + votes);
        }
    }

    /** The same seat, excluded from the item (BR-15). */
    Ballot excluded() {
        return new Ballot(seat, votes, Choice.EXCLUDED);
    }

    boolean isEntitled() {
        return votes > 0;
    }
}
