package it.concerto.database;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.TestDatabase;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class SettledTests {

    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(TestDatabase.source()));
    private final TransactionTemplate apart = new TransactionTemplate(
            transaction.getTransactionManager(),
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    private final Settled<String, Integer> known = new Settled<>(10);
    private final AtomicInteger row = new AtomicInteger();

    private Optional<Integer> read() {
        return known.get("key", () -> Optional.of(row.incrementAndGet()));
    }

    @Test
    void readsNoMoreWhatWasCommitted() {
        transaction.executeWithoutResult(status -> assertThat(read()).contains(1));

        transaction.executeWithoutResult(status -> assertThat(read()).contains(1));
        assertThat(read()).contains(1);
    }

    @Test
    void readsAgainWhatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            assertThat(read()).contains(1);
            status.setRollbackOnly();
        });

        assertThat(read()).contains(2);
    }

    @Test
    void readsOnceInATransaction() {
        transaction.executeWithoutResult(status -> {
            assertThat(read()).contains(1);

            assertThat(read()).contains(1);
        });
    }

    @Test
    void tellsOthersNothingBeforeTheCommit() {
        transaction.executeWithoutResult(status -> {
            assertThat(read()).contains(1);

            apart.executeWithoutResult(inner -> assertThat(read()).contains(2));
        });
    }

    @Test
    void registersOnceWithATransactionHoweverMuchIsRead() {
        transaction.executeWithoutResult(status -> {
            read();
            known.get("other", () -> Optional.of(7));

            assertThat(TransactionSynchronizationManager.getSynchronizations()).hasSize(1);
        });
    }

    @Test
    void asksAgainForWhatWasMissing() {
        assertThat(known.get("key", Optional::empty)).isEmpty();

        assertThat(read()).contains(1);
    }
}
