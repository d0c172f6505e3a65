package it.concerto.retention;

import it.concerto.identity.Person;
import it.concerto.ledger.AuditEvent;
import it.concerto.ledger.Ledger;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathEnd;
import it.concerto.retention.Hold.Lifted;
import it.concerto.workflow.Deed;
import it.concerto.workflow.Deeds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what belongs to a path from going, whatever the rules say, until somebody lifts it: a case is pending, or somebody has
 * asked to see it. Who may is for the caller to check.
 */
@Service
@Transactional
public class Holds {

    /** Longest reason, in characters. */
    public static final int LONGEST = 2_000;

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final Deeds deeds;
    private final Ledger ledger;
    private final Clock clock;

    Holds(JdbcClient jdbc, Deeds deeds, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.deeds = deeds;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The newest fifty of a path, the newest first; only that one can be in force. */
    @Transactional(readOnly = true)
    public List<Hold> of(String path) {
        return jdbc.sql(
                        """
                        select h.*, coalesce(s.display_name, h.set_by) as setter, coalesce(l.display_name, h.lifted_by) as lifter
                        from cz_hold h left join cz_account s on s.username = h.set_by
                            left join cz_account l on l.username = h.lifted_by
                        where h.path = :path order by h.set_at desc, h.id fetch first :most rows only
                        """)
                .param("path", path)
                .param("most", SHOWN)
                .query(Holds::hold)
                .list();
    }

    /** Ids of the paths that are held. */
    @Transactional(readOnly = true)
    public Set<String> held(AmbitoCode ambito) {
        return Set.copyOf(jdbc.sql("select path from cz_hold where ambito = ? and in_force is not null")
                .param(ambito.value())
                .query(String.class)
                .list());
    }

    /** Whether the path is held, and stays as it is until the running transaction is over. */
    boolean holds(String path) {
        lock(path);
        return jdbc.sql("select count(*) from cz_hold where in_force = ?")
                        .param(path)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @return whether it was not held before */
    public boolean set(Person by, PathEnd path, String reason) {
        var id = path.id().value();
        if (holds(id)) {
            return false;
        }
        var hold = UUID.randomUUID().toString();
        jdbc.sql(
                        "insert into cz_hold (id, ambito, path, reason, set_by, set_at, in_force) values (?, ?, ?, ?, ?, ?, ?)")
                .params(hold, path.ambito().value(), id, reason, by.username(), OffsetDateTime.now(clock), id)
                .update();
        tell("set", by, path, hold, reason);
        return true;
    }

    /** @return whether it was held before */
    public boolean lift(Person by, PathEnd path, String because) {
        var id = path.id().value();
        lock(id);
        var lifted = jdbc.sql("select id from cz_hold where in_force = ?")
                .param(id)
                .query(String.class)
                .optional();
        lifted.ifPresent(hold -> {
            jdbc.sql(
                            "update cz_hold set in_force = null, lifted_by = ?, lifted_at = ?, lifted_because = ? where id = ?")
                    .params(by.username(), OffsetDateTime.now(clock), because, hold)
                    .update();
            tell("lifted", by, path, hold, because);
        });
        return lifted.isPresent();
    }

    private void tell(String what, Person by, PathEnd path, String hold, String reason) {
        var id = path.id().value();
        deeds.record(path.ambito(), id, new Deed("retention.deed." + what, "", "", "", reason, null), by.username());
        ledger.record(new AuditEvent(
                path.ambito(), id, "hold." + what, hold, by.username(), null, Map.of("reason", reason), false));
    }

    /** Who erases and who holds wait for each other. */
    private void lock(String path) {
        jdbc.sql("select id from cz_path where id = ? for update")
                .param(path)
                .query(String.class)
                .list();
    }

    private static Hold hold(ResultSet row, int number) throws SQLException {
        var lifted = row.getObject("lifted_at", OffsetDateTime.class);
        return new Hold(
                row.getString("id"),
                row.getString("path"),
                row.getString("reason"),
                row.getString("setter"),
                row.getObject("set_at", OffsetDateTime.class).toInstant(),
                lifted == null
                        ? null
                        : new Lifted(row.getString("lifter"), lifted.toInstant(), row.getString("lifted_because")));
    }
}
