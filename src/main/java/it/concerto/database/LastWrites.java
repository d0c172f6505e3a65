package it.concerto.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * What a transaction writes and nobody reads before it commits: sent in one trip just before that, after everything else
 * that prepares the commit, in the order in which it came. A trip takes longer than what it asks for.
 */
@Component
public final class LastWrites implements TransactionExecutionListener {

    /** So many go in one trip, so that neither side has to hold back what the other waits for. */
    private static final int MOST = 100;

    private final JdbcTemplate jdbc;
    private final OfTransaction<Pending> pending = new OfTransaction<>(Pending::new);

    public LastWrites(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    /** Remembers a statement without a semicolon and the values of its parameters, in their order. Without a transaction it is sent at once. */
    public void add(String sql, @Nullable Object... values) {
        if (!OfTransaction.isRunning()) {
            jdbc.update(sql, values);
            return;
        }
        var writes = pending.find()
                .orElseThrow(() -> new IllegalStateException("Nobody would hear when the running transaction commits"));
        writes.add(sql, values);
        if (writes.statements.size() == MOST) {
            send(writes);
        }
    }

    /** Sends now what has come so far, if some of it names the table: that is about to be read or changed. */
    public void sendTo(String table) {
        pending.find().filter(writes -> writes.name(table)).ifPresent(this::send);
    }

    private void send(Pending writes) {
        if (!writes.statements.isEmpty()) {
            var sql = String.join(";\n", writes.statements);
            var values = writes.values.toArray();
            writes.statements.clear();
            writes.values.clear();
            jdbc.update(sql, values);
        }
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null) {
            pending.get();
        }
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        pending.find().ifPresent(this::send);
    }

    /** The writes of one transaction. */
    private static final class Pending {

        private final List<String> statements = new ArrayList<>();
        private final List<@Nullable Object> values = new ArrayList<>();

        void add(String sql, @Nullable Object... row) {
            statements.add(sql);
            values.addAll(Arrays.asList(row));
        }

        boolean name(String table) {
            return statements.stream().anyMatch(sql -> sql.contains(table));
        }
    }
}
