package it.concerto.database;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What never changes once it is committed, as far as it was used lately. What is missing may come, and is asked for again. */
public final class Settled<K, V> {

    private final Lately<K, V> values;

    public Settled(int most) {
        values = new Lately<>(most);
    }

    /** The value for the key. A transaction may read what it has written itself: that is known when it has been committed. */
    public Optional<V> get(K key, Supplier<Optional<V>> reading) {
        var known = values.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        var read = reading.get();
        read.ifPresent(value -> onceCommitted(() -> values.put(key, value)));
        return read;
    }

    private static void onceCommitted(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
