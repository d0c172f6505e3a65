package it.concerto.audit.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the rows of a path one after the other, and their cells so that what is not there is an empty text. */
@Component
class CaseFileRows {

    private static final int ROWS_AT_ONCE = 100;

    private final JdbcClient jdbc;

    CaseFileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sql asks for {@code :ambito}, {@code :path} and, as the first instant that is not asked for, {@code :until} */
    @Transactional(readOnly = true)
    public void read(String sql, CaseFileRequest wanted, RowCallbackHandler rows) {
        jdbc.sql(sql)
                .withFetchSize(ROWS_AT_ONCE)
                .param("ambito", wanted.ambito().value())
                .param("path", wanted.path())
                .param("until", wanted.at().atOffset(ZoneOffset.UTC))
                .query(rows);
    }

    static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    static Object instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? "" : time.toInstant();
    }

    static Object day(ResultSet row, String column) throws SQLException {
        var day = row.getObject(column, LocalDate.class);
        return day == null ? "" : day;
    }

    /** The pseudonym of the absent person in whose place somebody acted. */
    static String absent(ResultSet row, HiddenPeople people) throws SQLException {
        var absent = row.getString("on_behalf_of");
        return absent == null ? "" : people.hidden(absent);
    }
}
