package it.concerto.database;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import org.h2.tools.Server;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * An H2 file behind a server inside this very process: only the server's threads touch the file, and nobody interrupts
 * those, while one interrupted thread at an embedded file closes it for everybody. Listens on the loopback interface
 * only, on a random port, and answers only to who knows a key made at each start.
 */
final class LoopbackDatabase implements JdbcConnectionDetails, AutoCloseable {

    static final String FILE = "jdbc:h2:file:";

    /** Longer than it takes. */
    private static final int WHILE_FILLING = 60_000;

    private final @Nullable String username;
    private final @Nullable String password;
    private final Connection keeper;
    private final Server server;
    private final String url;

    LoopbackDatabase(DataSourceProperties settings) throws SQLException {
        System.setProperty("h2.bindAddress", "127.0.0.1");
        // a server forgets a statement after so many further ones, unless told otherwise sixty-four
        System.setProperty("h2.serverCachedObjects", "65536");
        username = settings.determineUsername();
        password = settings.determinePassword();
        var file = settings.determineUrl();
        // opened here, so that the file exists and stays open for as long as the server runs
        keeper = DriverManager.getConnection(file, username, password);
        var location = file.substring("jdbc:h2:".length());
        var options = location.indexOf(';');
        var key = key();
        server = Server.createTcpServer(
                        "-tcpPort",
                        "0",
                        "-tcpDaemon",
                        "-ifExists",
                        "-key",
                        key,
                        options < 0 ? location : location.substring(0, options))
                .start();
        url = "jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/" + key;
    }

    private static String key() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Fills an empty database. With no delay H2 writes to the file after every single table and index; until all are there
     * it need not: of a file left half filled nobody loses anything.
     */
    void fill(Runnable work) {
        var file = JdbcClient.create(new SingleConnectionDataSource(keeper, true));
        if (!isEmpty(file)) {
            work.run();
            return;
        }
        var delay = file.sql("select max(cast(setting_value as int)) from information_schema.settings"
                        + " where setting_name = 'WRITE_DELAY'")
                .query(Integer.class)
                .single();
        setWriteDelay(file, WHILE_FILLING);
        try {
            work.run();
        } finally {
            setWriteDelay(file, delay);
        }
    }

    private static boolean isEmpty(JdbcClient file) {
        return file.sql("select count(*) from information_schema.tables where table_schema = 'PUBLIC'")
                        .query(Integer.class)
                        .single()
                == 0;
    }

    private static void setWriteDelay(JdbcClient file, int milliseconds) {
        file.sql("set write_delay " + milliseconds).update();
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
        server.stop();
        keeper.close();
    }
}
