package it.concerto.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction writes and nobody reads before it commits: sent in one trip just before that, in the order in which it
 * came. A trip takes longer than what it asks for.
 */
public final class LastWrites {

    private final JdbcTemplate jdbc;

    public LastWrites(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Remembers a statement without a semicolon and the values of its parameters, in their order. */
    public void add(String sql, @Nullable Object... values) {
        ofThisTransaction().add(sql, values);
    }

    /** Sends now what has come so far: it is about to be read or changed. */
    public void send() {
        ofThisTransaction().send();
    }

    private Pending ofThisTransaction() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Pending pending && pending.isOf(jdbc)) {
                return pending;
            }
        }
        var pending = new Pending(jdbc);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** The writes of one transaction. */
    private static final class Pending implements TransactionSynchronization {

        private final JdbcTemplate jdbc;
        private final List<String> statements = new ArrayList<>();
        private final List<@Nullable Object> values = new ArrayList<>();
        private boolean isLate;

        Pending(JdbcTemplate jdbc) {
            this.jdbc = jdbc;
        }

        boolean isOf(JdbcTemplate other) {
            return jdbc.getDataSource() == other.getDataSource();
        }

        void add(String sql, @Nullable Object... row) {
            statements.add(sql);
            values.addAll(Arrays.asList(row));
            // whatever else runs before the commit may still write
            if (isLate) {
                send();
            }
        }

        void send() {
            if (!statements.isEmpty()) {
                var sql = String.join(";\n", statements);
                var all = values.toArray();
                statements.clear();
                values.clear();
                jdbc.update(sql, all);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            send();
            isLate = true;
        }
    }
}
