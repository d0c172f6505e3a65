package it.concerto.database;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every text that the tables keep of a path, whichever module they belong to: a column that is added one day is found like the
 * others. What identifies a row is left, and so are rows with the hash of a paper: they say what the paper says.
 */
@Repository
public class TextsOfPath {

    /** Codes and usernames are shorter. */
    private static final int SHORTEST = 100;

    private final JdbcClient jdbc;

    public TextsOfPath(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Column(String table, String name) {}

    /**
     * @param except names of tables that are not looked at
     * @param rewrite gives back the same text where nothing is to change
     */
    public void rewrite(String path, Collection<String> except, UnaryOperator<String> rewrite) {
        columns().stream()
                .filter(column -> !except.contains(column.table().toLowerCase(Locale.ROOT)))
                .forEach(column -> rewrite(path, column, rewrite));
    }

    private void rewrite(String path, Column column, UnaryOperator<String> rewrite) {
        var texts = new HashSet<>(jdbc.sql("select " + column.name() + " from " + column.table()
                        + " where path = ? and " + column.name() + " is not null")
                .param(path)
                .query(String.class)
                .list());
        for (var before : texts) {
            var after = rewrite.apply(before);
            if (!after.equals(before)) {
                jdbc.sql("update " + column.table() + " set " + column.name() + " = ? where path = ? and "
                                + column.name() + " = ?")
                        .params(after, path, before)
                        .update();
            }
        }
    }

    private List<Column> columns() {
        return jdbc.sql(
                        """
                select c.table_name, c.column_name from information_schema.columns c
                where c.table_schema = current_schema and lower(c.table_name) like 'cz\\_%' escape '\\'
                    and (lower(c.data_type) in ('text', 'character large object')
                        or lower(c.data_type) = 'character varying' and c.character_maximum_length >= ?)
                    and exists (select 1 from information_schema.columns p where p.table_schema = c.table_schema
                        and p.table_name = c.table_name and lower(p.column_name) = 'path')
                    and not exists (select 1 from information_schema.columns h where h.table_schema = c.table_schema
                        and h.table_name = c.table_name and lower(h.column_name) = 'sha256')
                    and not exists (select 1 from information_schema.key_column_usage k where k.table_schema = c.table_schema
                        and k.table_name = c.table_name and k.column_name = c.column_name)
                order by c.table_name, c.column_name
                """)
                .param(SHORTEST)
                .query((row, n) -> new Column(row.getString(1), row.getString(2)))
                .list();
    }
}
