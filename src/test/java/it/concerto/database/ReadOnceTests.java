package it.concerto.database;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.TestDatabase;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class ReadOnceTests {

    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(TestDatabase.source()));
    private final ReadOnce<String, Integer> reads = new ReadOnce<>();
    private final AtomicInteger row = new AtomicInteger();

    private int read() {
        return reads.get("key", row::incrementAndGet);
    }

    @Test
    void readsAgainInTheNextTransaction() {
        transaction.executeWithoutResult(status -> assertThat(read() + read()).isEqualTo(2));

        transaction.executeWithoutResult(status -> assertThat(read()).isEqualTo(2));
    }

    @Test
    void keepsNothingWithoutATransaction() {
        assertThat(read()).isEqualTo(1);
        assertThat(read()).isEqualTo(2);
    }

    @Test
    void readsAgainWhatWasWritten() {
        transaction.executeWithoutResult(status -> {
            read();
            reads.forget();

            assertThat(read()).isEqualTo(2);
        });
    }

    @Test
    void tellsApartWhatIsAskedAndWhoAsks() {
        transaction.executeWithoutResult(status -> {
            read();

            assertThat(reads.get("other", () -> 20)).isEqualTo(20);
            assertThat(new ReadOnce<String, Integer>().get("key", () -> 30)).isEqualTo(30);
        });
    }

    @Test
    void lendsNothingToATransactionOfItsOwn() {
        var apart = new TransactionTemplate(transaction.getTransactionManager());
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            read();

            apart.executeWithoutResult(inner -> assertThat(read()).isEqualTo(2));

            assertThat(read()).isEqualTo(1);
        });
    }
}
