package it.concerto.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.concerto.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class LastWritesTests {

    private final JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.source());
    private final LastWrites writes = new LastWrites(jdbc.getDataSource());
    private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(jdbc.getDataSource());
    private final TransactionTemplate transaction = new TransactionTemplate(transactions);

    @BeforeEach
    void table() {
        transactions.addListener(writes);
        jdbc.execute("create table written (place int primary key, word varchar(10))");
        jdbc.execute("create table other (word varchar(10))");
    }

    private List<String> words() {
        return jdbc.queryForList("select word from written order by place", String.class);
    }

    private void write(int place, String word) {
        writes.add("insert into written (place, word) values (?, ?)", place, word);
    }

    @Test
    void writesInTheirOrderWhenTheTransactionCommits() {
        transaction.executeWithoutResult(status -> {
            write(1, "first");
            writes.add("delete from written where place = ?", 1);
            write(1, null);
            write(2, "other");
            assertThat(words()).isEmpty();
        });

        assertThat(words()).containsExactly(null, "other");
    }

    @Test
    void writesAtOnceWhatIsAboutToBeRead() {
        transaction.executeWithoutResult(status -> {
            write(1, "first");
            writes.sendTo("written");

            assertThat(words()).containsExactly("first");
        });

        assertThat(words()).containsExactly("first");
    }

    @Test
    void keepsWhatIsReadByNobodyYet() {
        transaction.executeWithoutResult(status -> {
            write(1, "first");
            writes.sendTo("other");

            assertThat(words()).isEmpty();
        });
    }

    @Test
    void losesNothingThatComesWhileTheTransactionCommits() {
        transaction.executeWithoutResult(status -> {
            write(1, "first");
            whileItCommits(() -> write(2, "late"));
        });

        assertThat(words()).containsExactly("first", "late");
    }

    @Test
    void losesNothingThatIsTheFirstToComeWhileTheTransactionCommits() {
        transaction.executeWithoutResult(status -> whileItCommits(() -> write(1, "late")));

        assertThat(words()).containsExactly("late");
    }

    private static void whileItCommits(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                work.run();
            }
        });
    }

    @Test
    void writesNothingOfATransactionThatFails() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    write(1, "first");
                    write(1, "again");
                }))
                .isInstanceOf(DataAccessException.class);

        assertThat(words()).isEmpty();
    }

    @Test
    void writesNothingOfATransactionThatIsTakenBack() {
        transaction.executeWithoutResult(status -> {
            write(1, "first");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> write(2, "second"));

        assertThat(words()).containsExactly("second");
    }

    @Test
    void keepsApartWhatATransactionOfItsOwnWrites() {
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            write(1, "outer");
            apart.executeWithoutResult(inner -> write(2, "inner"));
            assertThat(words()).containsExactly("inner");
        });

        assertThat(words()).containsExactly("outer", "inner");
    }

    @Test
    void writesAtOnceWithoutATransaction() {
        write(1, "first");

        assertThat(words()).containsExactly("first");
    }

    @Test
    void writesMoreThanOneTripCarries() {
        transaction.executeWithoutResult(status -> {
            for (int place = 0; place < 250; place++) {
                write(place, "word");
            }
        });

        assertThat(words()).hasSize(250);
    }

    @Test
    void refusesATransactionOfWhoseCommitItDoesNotHear() {
        var deaf = new TransactionTemplate(new DataSourceTransactionManager(jdbc.getDataSource()));

        assertThatThrownBy(() -> deaf.executeWithoutResult(status -> write(1, "lost")))
                .isInstanceOf(IllegalStateException.class);
    }
}
