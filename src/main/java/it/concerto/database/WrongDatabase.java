package it.concerto.database;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Says in one line that the configured database does not let us in, and why. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class WrongDatabase extends AbstractFailureAnalyzer<BeanCreationException> {

    /** Kinds of SQL state that speak of the way in: connection, authorization, catalogue; H2's own. */
    private static final List<String> WAY_IN = List.of("08", "28", "3D", "90");

    private final String url;

    WrongDatabase(Environment environment) {
        this.url = environment.getProperty("spring.datasource.url", "");
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, BeanCreationException failed) {
        if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
            return line("Concerto runs on H2 and PostgreSQL only", failed);
        }
        if (findCause(root, FlywayValidateException.class) != null) {
            return line(
                    "another version of Concerto made its tables: start that one, or begin with an empty database",
                    failed);
        }
        var refused = findCause(root, SQLException.class);
        if (refused == null
                || refused.getSQLState() == null
                || WAY_IN.stream().noneMatch(refused.getSQLState()::startsWith)) {
            return null;
        }
        return line(String.valueOf(refused.getMessage()).lines().findFirst().orElse(""), failed);
    }

    /** Without the options of the address: one of them may be a password. */
    private FailureAnalysis line(String reason, Throwable cause) {
        return new FailureAnalysis("spring.datasource.url = " + url.split("[?;]")[0] + ": " + reason, null, cause);
    }
}
