package it.concerto.ledger;

import java.util.List;

/**
 * What a look at all chains found.
 *
 * @param events how many rows were looked at
 * @param findings the first broken row of each table and chain, in the order of the chains; empty if all is as it was
 */
public record Verdict(long events, List<Finding> findings) {

    public boolean isIntact() {
        return findings.isEmpty();
    }
}
