package it.concerto.workflow.engine;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Proves, when starting, that the inbox says what the engine's tables say. A killed process may leave a part of a
 * transaction in an H2 file (ADR 91): there nobody else can be at work, and the inbox is written again.
 */
@Component
class InboxCheck implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(InboxCheck.class);

    private final InboxProjection inbox;
    private final DataSource database;

    InboxCheck(InboxProjection inbox, DataSource database) {
        this.inbox = inbox;
        this.database = database;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var differences = inbox.differences();
        if (differences == 0) {
            return;
        }
        if (isH2()) {
            inbox.rebuild();
            LOG.warn("{} rows of the inbox differed from the engine's tasks: it was written again", differences);
        } else {
            LOG.error("{} rows of the inbox differ from the engine's tasks", differences);
        }
    }

    private boolean isH2() {
        try {
            var url = JdbcUtils.extractDatabaseMetaData(database, metaData -> metaData.getURL());
            return DatabaseDriver.fromJdbcUrl(url) == DatabaseDriver.H2;
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
