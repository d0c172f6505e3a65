package it.concerto.participation.notice;

import it.concerto.database.ReadOnce;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.path.PlannedSession;
import it.concerto.time.Rome;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the calendar. */
@Repository
public class CalendarStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final ReadOnce<PathId, List<Session>> calendars = new ReadOnce<>();

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Session> of(PathId path) {
        return calendars.get(path, () -> read(path));
    }

    private List<Session> read(PathId path) {
        return jdbc.sql(
                        "select plan, status, agenda, reason, merged_into from cz_session where path = ? order by number")
                .param(path.value())
                .query((row, n) -> new Session(
                        JSON.readValue(row.getString("plan"), PlannedSession.class),
                        Session.Status.valueOf(row.getString("status")),
                        row.getString("agenda"),
                        row.getString("reason"),
                        row.getObject("merged_into", Integer.class)))
                .list();
    }

    void replace(PathId path, AmbitoCode ambito, List<PlannedSession> sessions, @Nullable String reason) {
        calendars.forget();
        jdbc.sql("delete from cz_session where path = ?").param(path.value()).update();
        for (var session : sessions) {
            jdbc.sql("insert into cz_session (path, number, ambito, type, plan, status, reason) values (?,?,?,?,?,?,?)")
                    .params(Arrays.asList(
                            path.value(),
                            session.number(),
                            ambito.value(),
                            session.type().name(),
                            JSON.writeValueAsString(session),
                            Session.Status.PLANNED.name(),
                            reason))
                    .update();
        }
    }

    /**
     * What a session was and what it is now.
     *
     * @param mergedInto number of the session that takes its place, null if it is still held
     */
    public record Moved(
            PlannedSession before,
            PlannedSession after,
            @Nullable Integer mergedInto,
            String reason,
            @Nullable String act,
            String by,
            Instant at) {}

    /** How the sessions changed since the calendar was fixed, in the order in which it was decided. */
    List<Moved> changes(PathId path) {
        return jdbc.sql("select * from cz_session_move where path = ? order by decided_at, session, move")
                .param(path.value())
                .query((row, n) -> new Moved(
                        JSON.readValue(row.getString("before"), PlannedSession.class),
                        JSON.readValue(row.getString("after"), PlannedSession.class),
                        row.getObject("merged_into", Integer.class),
                        row.getString("reason"),
                        row.getString("act"),
                        row.getString("decided_by"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How often a session was moved. */
    int moves(PathId path, int number) {
        return jdbc.sql("select count(*) from cz_session_move where path = ? and session = ?")
                .params(path.value(), number)
                .query(Integer.class)
                .single();
    }

    /** Written down after the session itself: the notice of those who need not register goes on until the last one. */
    public void moved(PathId path, AmbitoCode ambito, Moved moved) {
        var number = moved.after().number();
        jdbc.sql("insert into cz_session_move (path, session, move, ambito, before, after, merged_into, reason, act,"
                        + " decided_by, decided_at) values (?,?,?,?,?,?,?,?,?,?,?)")
                .params(Arrays.asList(
                        path.value(),
                        number,
                        moves(path, number) + 1,
                        ambito.value(),
                        JSON.writeValueAsString(moved.before()),
                        JSON.writeValueAsString(moved.after()),
                        moved.mergedInto(),
                        moved.reason(),
                        moved.act(),
                        moved.by(),
                        Rome.column(moved.at())))
                .update();
        Session.lastStart(of(path))
                .ifPresent(last -> jdbc.sql("update cz_notice set last_session_at = ? where path = ?")
                        .params(Rome.column(last), path.value())
                        .update());
    }

    /** The whole calendar is written down when its first session is touched. */
    public void save(PathId path, AmbitoCode ambito, List<Session> calendar, Session changed) {
        if (of(path).isEmpty()) {
            replace(path, ambito, calendar.stream().map(Session::plan).toList(), null);
        }
        calendars.forget();
        jdbc.sql("update cz_session set plan = ?, status = ?, agenda = ?, reason = ?, merged_into = ?"
                        + " where path = ? and number = ?")
                .params(Arrays.asList(
                        JSON.writeValueAsString(changed.plan()),
                        changed.status().name(),
                        changed.agenda(),
                        changed.reason(),
                        changed.mergedInto(),
                        path.value(),
                        changed.number()))
                .update();
    }
}
