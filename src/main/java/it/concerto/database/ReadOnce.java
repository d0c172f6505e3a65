package it.concerto.database;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What has been read in the running transaction, so that nobody reads it there again; with the transaction it is over, and
 * without one nothing is kept. Whoever writes or locks what is read this way says so by {@link #forget()}.
 */
public final class ReadOnce<K, V> {

    private final OfTransaction<Map<K, V>> read = new OfTransaction<>(HashMap::new);

    /** The value for the key, read now unless this transaction has read it. */
    public V get(K key, Supplier<V> reading) {
        if (!OfTransaction.isRunning()) {
            return reading.get();
        }
        var known = read.get();
        var value = known.get(key);
        if (value == null) {
            value = reading.get();
            known.put(key, value);
        }
        return value;
    }

    /** What was read so far may be old from now on. */
    public void forget() {
        read.find().ifPresent(Map::clear);
    }
}
