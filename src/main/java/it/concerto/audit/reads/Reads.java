package it.concerto.audit.reads;

import it.concerto.ledger.AuditEvent;
import it.concerto.ledger.Ledger;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who read what, in a table that the ledger commits to row by row. */
@Service
public class Reads {

    private static final int ADDRESS = 300;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    Reads(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * An entry for each place.
     *
     * @param reader username
     * @param address of the page, without its query
     */
    @Transactional
    public void record(String reader, List<ReadPlace> places, String address) {
        var shown = address.substring(0, Math.min(ADDRESS, address.length()));
        places.forEach(place -> record(reader, place, shown));
    }

    private void record(String reader, ReadPlace place, String address) {
        var id = UUID.randomUUID().toString();
        var at = OffsetDateTime.now(clock);
        jdbc.sql(
                        "insert into cz_read (id, ambito, path, address, person, on_behalf_of, at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id,
                        place.ambito().value(),
                        Objects.requireNonNullElse(place.path(), ""),
                        address,
                        reader,
                        place.onBehalfOf(),
                        at))
                .update();
        var row = Map.of(
                "address", address, "person", reader, "at", at.toInstant().toString());
        ledger.record(new AuditEvent(place.ambito(), place.path(), "read", id, reader, place.onBehalfOf(), row, false));
    }
}
