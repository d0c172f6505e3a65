package it.concerto.retention;

import it.concerto.keeping.KeptRows;
import it.concerto.keeping.Retained;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that goes of a path one day, as the modules say it, in the order in which it can go. */
@Component
class Portions {

    private static final String KEY =
            """
            select lower(k.column_name) from information_schema.key_column_usage k
            join information_schema.table_constraints c on c.constraint_name = k.constraint_name
                and c.constraint_schema = k.constraint_schema and c.table_name = k.table_name
            where c.constraint_type = 'PRIMARY KEY' and lower(c.table_name) = ? and c.table_schema = current_schema
            order by k.ordinal_position
            """;

    private final List<Retained> modules;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final PortionsBeside beside;
    private final Map<String, List<String>> keys = new ConcurrentHashMap<>();

    Portions(List<Retained> modules, JdbcClient jdbc, ApplicationEventPublisher events, PortionsBeside beside) {
        this.modules = modules;
        this.jdbc = jdbc;
        this.events = events;
        this.beside = beside;
    }

    List<Portion> all() {
        Stream<Portion> rows =
                modules.stream().flatMap(module -> module.rows().stream()).map(this::rows);
        Stream<Portion> things =
                modules.stream().flatMap(module -> module.things().stream()).map(PortionOfThing::new);
        // files after the rows that name them
        Stream<Portion> others = beside.all();
        return Stream.of(rows, things, others)
                .flatMap(each -> each)
                .sorted(Comparator.comparing(Portion::span))
                .toList();
    }

    private PortionOfRows rows(KeptRows rows) {
        return new PortionOfRows(rows, keys.computeIfAbsent(rows.table(), this::key), jdbc, events);
    }

    private List<String> key(String table) {
        return jdbc.sql(KEY).param(table).query(String.class).list();
    }
}
