package it.concerto.retention;

import it.concerto.keeping.KeptRows;
import it.concerto.keeping.Span;
import it.concerto.search.EntryDropped;
import it.concerto.search.Kind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Rows of a table, told apart by its primary key.
 *
 * @param keys columns of the primary key
 */
record PortionOfRows(KeptRows kept, List<String> keys, JdbcClient jdbc, ApplicationEventPublisher events)
        implements Portion {

    @Override
    public String kind() {
        return kept.kind();
    }

    @Override
    public Span span() {
        return kept.span();
    }

    @Override
    public String name() {
        return kept.name();
    }

    @Override
    public Content read(String path, Instant until) {
        var content = new Content.Of();
        var columns = String.join(", ", keys);
        sql("select " + columns + " from %s where %s order by " + columns, path, until)
                .query(row -> {
                    content.add(IntStream.rangeClosed(1, keys.size())
                            .mapToObj(place -> string(row, place))
                            .collect(Collectors.joining("\n")));
                });
        return content.all();
    }

    private static String string(java.sql.ResultSet row, int place) {
        try {
            return row.getString(place);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void erase(String path, Instant until) {
        if (kept.foundAs() != null) {
            var kind = Kind.valueOf(kept.foundAs());
            sql("select " + keys.get(0) + " from %s where %s", path, until)
                    .query(String.class)
                    .list()
                    .forEach(id -> events.publishEvent(new EntryDropped(kind, id)));
        }
        var change =
                kept.emptied() == null ? "delete from %s where %s" : "update %s set " + kept.emptied() + " where %s";
        sql(change, path, until).update();
    }

    private StatementSpec sql(String sql, String path, Instant until) {
        return jdbc.sql(sql.formatted(kept.table(), kept.which()))
                .param("path", path)
                .param("until", until.atOffset(ZoneOffset.UTC));
    }
}
