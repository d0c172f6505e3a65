package it.concerto.ledger;

import it.concerto.ledger.Finding.Fault;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Rows of a table beside a chain, of each of which the chain says what it is. */
final class ToldRows<K extends Comparable<K>> {

    private final Map<K, String> told = new TreeMap<>();

    void tell(K row, String what) {
        told.put(row, what);
    }

    /** The chain says that the row is there no more. */
    void forget(K row) {
        told.remove(row);
    }

    /** What is wrong with a row that is there; empty if it is as it was told. */
    Optional<Fault> judge(K row, String found) {
        var due = told.remove(row);
        if (due == null) {
            return Optional.of(Fault.FOREIGN);
        }
        return due.equals(found) ? Optional.empty() : Optional.of(Fault.CHANGED);
    }

    /** Those that were told and not judged, in their order. */
    Set<K> missing() {
        return told.keySet();
    }
}
