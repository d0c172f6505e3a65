package it.concerto.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.h2.tools.Server;

/** An H2 file behind a server in this process, as the product has it: what the server costs, it costs both sides. */
final class ServedFile implements AutoCloseable {

    private final Path file;
    private final Connection keeper;
    private final Server server;

    ServedFile(Path file) throws SQLException {
        this.file = file;
        keeper = DriverManager.getConnection(Product.file(file), "concerto", "concerto");
        server = Server.createTcpServer("-tcpPort", "0", "-tcpDaemon", "-ifExists")
                .start();
    }

    String url() {
        return "jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/" + file;
    }

    @Override
    public void close() throws SQLException {
        server.stop();
        keeper.close();
    }
}
