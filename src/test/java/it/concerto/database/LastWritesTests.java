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
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class LastWritesTests {

    private final JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.source());
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(jdbc.getDataSource()));
    private final LastWrites writes = new LastWrites(jdbc);

    @BeforeEach
    void table() {
        jdbc.execute("create table written (place int primary key, word varchar(10))");
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
            new LastWrites(jdbc).add("insert into written (place, word) values (?, ?)", 2, "other");
            assertThat(words()).isEmpty();
        });

        assertThat(words()).containsExactly(null, "other");
    }

    @Test
    void writesAtOnceWhatIsAboutToBeRead() {
        transaction.executeWithoutResult(status -> {
            write(1, "first");
            writes.send();

            assertThat(words()).containsExactly("first");
        });

        assertThat(words()).containsExactly("first");
    }

    @Test
    void losesNothingThatComesWhileTheTransactionCommits() {
        transaction.executeWithoutResult(status -> {
            write(1, "first");
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    write(2, "late");
                }
            });
        });

        assertThat(words()).containsExactly("first", "late");
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
}
