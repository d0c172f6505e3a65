package it.concerto.database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of one kind, written in one statement however many they are. */
public final class Rows {

    private final String into;
    private final List<@Nullable Object> values = new ArrayList<>();
    private int count;
    private int columns;

    /** @param into the table with its columns, e.g. {@code cz_signature (round, position)} */
    public Rows(String into) {
        this.into = into;
    }

    /** @param row a value for each column */
    public Rows add(@Nullable Object... row) {
        Collections.addAll(values, row);
        columns = row.length;
        count++;
        return this;
    }

    /** Without a row nothing is written. */
    public void write(JdbcClient jdbc) {
        if (count > 0) {
            var row = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
            jdbc.sql("insert into " + into + " values " + String.join(", ", Collections.nCopies(count, row)))
                    .params(values)
                    .update();
        }
    }
}
