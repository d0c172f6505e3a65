package it.concerto.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Lets PostgreSQL plan each statement once per connection. Its driver sends one as plain text five times before that and
 * keeps 256, while the engine and the modules have more. Who names these settings in the address decides (ADR 99).
 */
@Component
class PreparedStatements implements BeanPostProcessor {

    static final Map<String, String> SETTINGS =
            Map.of("prepareThreshold", "1", "preparedStatementCacheQueries", "1024");

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
                && String.valueOf(pool.getJdbcUrl()).startsWith("jdbc:postgresql:")) {
            SETTINGS.forEach(pool::addDataSourceProperty);
        }
        return bean;
    }
}
