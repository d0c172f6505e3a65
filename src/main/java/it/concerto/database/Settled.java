package it.concerto.database;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What never changes once it is committed, as far as it was used lately. What is missing may come, and is asked for again. */
public final class Settled<K, V> {

    private final Lately<K, V> values;

    /** A transaction may read what it has written itself: others know that when it has been committed. */
    private final OfTransaction<Map<K, V>> read;

    public Settled(int most) {
        values = new Lately<>(most);
        read = new OfTransaction<>(HashMap::new, committed -> committed.forEach(values::put));
    }

    /** The value for the key, read now unless it is known. */
    public Optional<V> get(K key, Supplier<Optional<V>> reading) {
        var known = values.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        if (!OfTransaction.isRunning()) {
            var value = reading.get();
            value.ifPresent(there -> values.put(key, there));
            return value;
        }
        var own = read.get();
        var value = Optional.ofNullable(own.get(key)).or(reading);
        value.ifPresent(there -> own.put(key, there));
        return value;
    }
}
