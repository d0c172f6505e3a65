package it.concerto.audit.reads;

import it.concerto.identity.People;
import it.concerto.organisation.AmbitoCode;
import it.concerto.time.Rome;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has read what of a path, by their names; who may ask is asked before. */
@Service
public class Readers {

    /** What goes through all paths of the Ambito goes through this one. */
    private static final String PAGE =
            """
            select * from (select * from cz_read where ambito = :ambito and path = :path and at <= :at
                and (at < :at or id > :id) order by at desc, id fetch first :size rows only) of_path
            union all
            select * from (select * from cz_read where ambito = :ambito and path = '' and at <= :at
                and (at < :at or id > :id) order by at desc, id fetch first :size rows only) of_all
            order by at desc, id fetch first :size rows only
            """;

    private static final Place TOP = new Place(Instant.parse("9999-01-01T00:00:00Z"), "");

    private final JdbcClient jdbc;
    private final People people;

    Readers(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    private record Place(Instant at, String id) {}

    private record Row(String id, Instant at, String person, @Nullable String onBehalfOf, String address) {

        Stream<String> people() {
            return Stream.of(person, onBehalfOf).filter(Objects::nonNull);
        }

        Read named(Map<String, String> names) {
            var absent = onBehalfOf == null ? null : names.getOrDefault(onBehalfOf, onBehalfOf);
            return new Read(id, at, names.getOrDefault(person, person), absent, address);
        }
    }

    /**
     * The newest first.
     *
     * @param after id of the last one of the page before, or null; an unknown one begins at the top
     */
    @Transactional(readOnly = true)
    public List<Read> page(AmbitoCode ambito, String path, @Nullable String after, int size) {
        var place = after == null ? TOP : place(ambito, after);
        var rows = jdbc.sql(PAGE)
                .param("ambito", ambito.value())
                .param("path", path)
                .param("at", Rome.column(place.at()))
                .param("id", place.id())
                .param("size", size)
                .query((row, n) -> new Row(
                        row.getString("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("person"),
                        row.getString("on_behalf_of"),
                        row.getString("address")))
                .list();
        var names = people.names(rows.stream().flatMap(Row::people).collect(Collectors.toSet()));
        return rows.stream().map(row -> row.named(names)).toList();
    }

    private Place place(AmbitoCode ambito, String id) {
        return jdbc.sql("select at from cz_read where id = ? and ambito = ?")
                .params(id, ambito.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(at -> new Place(at.toInstant(), id))
                .orElse(TOP);
    }
}
