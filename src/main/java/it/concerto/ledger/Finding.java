package it.concerto.ledger;

/**
 * A row that is not as it was written, or is missing, or was never written by the product.
 *
 * @param table where it lies or lay
 * @param row its key, as {@code chain/number} or {@code chain/case}
 */
public record Finding(String table, String row, Fault fault) {

    /** What is wrong with it. */
    public enum Fault {
        CHANGED,
        MISSING,
        /** It stands there and the chain knows nothing of it. */
        FOREIGN,
        /** Its signature does not fit the key. */
        UNSIGNED
    }
}
