package it.concerto.database;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What has been read in the running transaction, so that nobody reads it there again; with the transaction it is over, and
 * without one nothing is kept. Whoever writes or locks what is read this way says so by {@link #forget()}.
 */
public final class ReadOnce<K, V> {

    /** The value for the key, read now unless this transaction has read it. */
    public V get(K key, Supplier<V> reading) {
        if (!isInTransaction()) {
            return reading.get();
        }
        var known = ofThisTransaction();
        var value = known.get(key);
        if (value == null) {
            value = reading.get();
            known.put(key, value);
        }
        return value;
    }

    /** What was read so far may be old from now on. */
    public void forget() {
        if (isInTransaction()) {
            ofThisTransaction().clear();
        }
    }

    private static boolean isInTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive();
    }

    @SuppressWarnings("unchecked")
    private Map<K, V> ofThisTransaction() {
        if (TransactionSynchronizationManager.getResource(this) instanceof ReadOnce<?, ?>.Known known) {
            return (Map<K, V>) known.values;
        }
        var known = new Known();
        known.resume();
        TransactionSynchronizationManager.registerSynchronization(known);
        return known.values;
    }

    /** Lives as long as the transaction it is registered with; one within another begins without. */
    private final class Known implements TransactionSynchronization {

        private final Map<K, V> values = new HashMap<>();

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ReadOnce.this, this);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(ReadOnce.this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(ReadOnce.this);
        }
    }
}
