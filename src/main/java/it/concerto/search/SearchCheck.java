package it.concerto.search;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Fills the index at the first start. A killed process may leave a part of a transaction in an H2 file (ADR 91): there the
 * index is proved at each start, and written again if it has to be.
 */
@Component
class SearchCheck implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(SearchCheck.class);

    private final SearchIndex index;
    private final DataSource database;

    SearchCheck(SearchIndex index, DataSource database) {
        this.index = index;
        this.database = database;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (index.fill() || !isH2()) {
            return;
        }
        var differences = index.differences();
        if (differences > 0) {
            index.rebuild();
            LOG.warn("{} entries of the search differed from what there is: it was written again", differences);
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
