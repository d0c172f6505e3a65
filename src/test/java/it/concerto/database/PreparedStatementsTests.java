package it.concerto.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;

class PreparedStatementsTests {

    @Test
    void arePlannedOnceByPostgres() {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:postgresql://localhost/concerto");

            new PreparedStatements().postProcessBeforeInitialization(pool, "dataSource");

            assertThat(pool.getDataSourceProperties()).containsAllEntriesOf(PreparedStatements.SETTINGS);
        }
    }

    /** H2 refuses a setting that it does not know. */
    @Test
    void areLeftToOtherDatabases() {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:h2:mem:x");

            new PreparedStatements().postProcessBeforeInitialization(pool, "dataSource");

            assertThat(pool.getDataSourceProperties()).isEmpty();
        }
    }
}
