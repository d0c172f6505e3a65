package it.concerto.database;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Something that belongs to the running transaction and goes with it; a transaction within another begins with its own. */
public final class OfTransaction<T> {

    private final Supplier<T> beginning;
    private final Consumer<T> committed;

    public OfTransaction(Supplier<T> beginning) {
        this(beginning, value -> {});
    }

    /** @param committed what becomes of it when the transaction has been committed */
    OfTransaction(Supplier<T> beginning, Consumer<T> committed) {
        this.beginning = beginning;
        this.committed = committed;
    }

    static boolean isRunning() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive();
    }

    /** That of the running transaction; it begins with the first who asks. */
    public T get() {
        return find().orElseGet(this::begin);
    }

    /** Empty without a transaction, and as long as nobody has begun one. */
    @SuppressWarnings("unchecked")
    public Optional<T> find() {
        return Optional.ofNullable((Held) TransactionSynchronizationManager.getResource(this))
                .map(held -> held.value);
    }

    private T begin() {
        var held = new Held(beginning.get());
        TransactionSynchronizationManager.registerSynchronization(held);
        held.resume();
        return held.value;
    }

    private final class Held implements TransactionSynchronization {

        private final T value;

        Held(T value) {
            this.value = value;
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(OfTransaction.this, this);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(OfTransaction.this);
        }

        @Override
        public void afterCommit() {
            committed.accept(value);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(OfTransaction.this);
        }
    }
}
