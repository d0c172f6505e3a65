package it.concerto.database;

import java.sql.SQLException;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @Conditional(IsFile.class)
    LoopbackDatabase loopbackDatabase(DataSourceProperties settings) throws SQLException {
        return new LoopbackDatabase(settings);
    }

    /** Whether the configured database is an H2 file; any other is connected to as it says. */
    static class IsFile implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment()
                    .getProperty("spring.datasource.url", "")
                    .startsWith(LoopbackDatabase.FILE);
        }
    }
}
