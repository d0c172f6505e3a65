package it.concerto.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @Conditional(IsFile.class)
    @ConditionalOnMissingBean
    LoopbackDatabase loopbackDatabase(DataSourceProperties settings) throws SQLException {
        return new LoopbackDatabase(settings);
    }

    /**
     * Each module numbers its migrations in a range of its own, so a new one may stand before one that a database already
     * has. Flyway takes them in that order if it is told so, and warns of it at each start: it is told only when it refuses.
     */
    @Bean
    @ConditionalOnMissingBean
    FlywayMigrationStrategy migrationsInAnyOrder(ObjectProvider<LoopbackDatabase> file) {
        return flyway -> {
            var served = file.getIfAvailable();
            if (served == null) {
                migrateInAnyOrder(flyway);
            } else {
                served.fill(() -> migrateInAnyOrder(flyway));
            }
        };
    }

    static void migrateInAnyOrder(Flyway flyway) {
        try {
            flyway.migrate();
        } catch (FlywayValidateException refused) {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .outOfOrder(true)
                    .load()
                    .migrate();
        }
    }

    /** The pool's connections to it keep their statements. */
    @Bean
    @Conditional(IsFile.class)
    static BeanPostProcessor keptStatements() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    var server = new JdbcDataSource();
                    server.setUrl(pool.getJdbcUrl());
                    pool.setDataSource(new KeptStatements(server));
                }
                return bean;
            }
        };
    }

    /** PostgreSQL's driver keeps 256 by itself, fewer than a path asks with its pages: each would be planned anew (ADR 144). */
    @Bean
    @Conditional(SharedSessions.IsShared.class)
    static BeanPostProcessor plannedStatements() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    pool.addDataSourceProperty("preparedStatementCacheQueries", KeptStatements.MOST);
                }
                return bean;
            }
        };
    }

    /** Whether the configured database is an H2 file; any other is connected to as it says. */
    static class IsFile implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return isFile(context.getEnvironment());
        }
    }

    static boolean isFile(Environment environment) {
        return environment.getProperty("spring.datasource.url", "").startsWith(LoopbackDatabase.FILE);
    }
}
