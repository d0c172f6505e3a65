package it.concerto.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Writes all columns of each row as they come. */
final class PlainLines implements RowCallbackHandler {

    private final Writer out;

    PlainLines(Writer out) {
        this.out = out;
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        var columns = row.getMetaData().getColumnCount();
        try {
            for (int column = 1; column <= columns; column++) {
                out.write(String.valueOf(row.getString(column)));
                out.write(';');
            }
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
