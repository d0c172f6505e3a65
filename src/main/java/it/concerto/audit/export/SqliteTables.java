package it.concerto.audit.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** Tables of texts in a file of SQLite that nobody reads before it is whole: nothing of it need survive a fault. */
final class SqliteTables implements Closeable {

    private final Connection connection;
    private final Map<String, PreparedStatement> inserts = new HashMap<>();

    SqliteTables(Path file) throws IOException {
        var settings = new SQLiteConfig();
        settings.setJournalMode(JournalMode.OFF);
        settings.setSynchronous(SynchronousMode.OFF);
        try {
            connection = settings.createConnection("jdbc:sqlite:" + file);
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    void create(String table, List<String> columns) throws IOException {
        var names = columns.stream().map(name -> '"' + name + "\" text").collect(Collectors.joining(", "));
        try (var statement = connection.createStatement()) {
            statement.execute("create table \"" + table + "\" (" + names + ")");
            inserts.put(
                    table,
                    connection.prepareStatement("insert into \"" + table + "\" values ("
                            + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")"));
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** @param values of all columns of a table that was created here */
    void insert(String table, List<? extends @Nullable String> values) throws IOException {
        var insert = inserts.get(table);
        if (insert == null) {
            throw new IllegalArgumentException("No table " + table);
        }
        try {
            for (int column = 0; column < values.size(); column++) {
                insert.setString(column + 1, values.get(column));
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** Writes what was inserted. */
    void commit() throws IOException {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
