package it.concerto.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** An H2 file that stays open from the start to the stop of the product and that no interrupted thread can close. */
final class FileDatabase implements JdbcConnectionDetails, AutoCloseable {

    static final String FILE = "jdbc:h2:file:";

    private final @Nullable String username;
    private final @Nullable String password;
    private final String url;
    private final Connection keeper;

    FileDatabase(DataSourceProperties settings) throws SQLException {
        FilePath.register(new SteadyFiles());
        username = settings.determineUsername();
        password = settings.determinePassword();
        url = "jdbc:h2:" + SteadyFiles.SCHEME + ":" + settings.determineUrl().substring(FILE.length());
        // the pool may close all of its connections at some hour: the file stays open nevertheless
        keeper = DriverManager.getConnection(url, username, password);
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public @Nullable String getUsername() {
        return username;
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public void close() throws SQLException {
        keeper.close();
    }
}
