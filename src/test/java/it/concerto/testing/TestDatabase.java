package it.concerto.testing;

import java.lang.ref.Cleaner;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A fresh H2 database in memory with the tables of the named migrations. */
public final class TestDatabase {

    private static final Cleaner UNUSED = Cleaner.create();

    private TestDatabase() {}

    /** @param migrations file names such as {@code V0065__documents.sql} */
    public static JdbcClient with(String... migrations) {
        return JdbcClient.create(source(migrations));
    }

    public static DataSource source(String... migrations) {
        var source = new JdbcDataSource();
        var url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        source.setURL(url);
        UNUSED.register(source, () -> shutDown(url));
        run(source, migrations);
        return source;
    }

    private static void run(DataSource database, String... migrations) {
        var scripts = new ResourceDatabasePopulator();
        for (var migration : migrations) {
            scripts.addScript(new ClassPathResource("db/migration/" + migration));
        }
        scripts.execute(database);
    }

    /** Nobody will open it any more: hundreds of them would fill the memory of a test run. */
    private static void shutDown(String url) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
