package it.concerto.testing;

import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A fresh H2 database in memory with the tables of the named migrations. */
public final class TestDatabase {

    private TestDatabase() {}

    /** @param migrations file names such as {@code V0065__documents.sql} */
    public static JdbcClient with(String... migrations) {
        return JdbcClient.create(source(migrations));
    }

    public static DataSource source(String... migrations) {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        var tables = new ResourceDatabasePopulator();
        for (var migration : migrations) {
            tables.addScript(new ClassPathResource("db/migration/" + migration));
        }
        tables.execute(source);
        return source;
    }
}
