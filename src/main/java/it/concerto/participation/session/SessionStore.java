package it.concerto.participation.session;

import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.time.Rome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what happened in sessions. */
@Repository
class SessionStore {

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void attend(PathId path, AmbitoCode ambito, int session, List<Attendance> people) {
        jdbc.sql("delete from cz_attendance where path = ? and session = ?")
                .params(path.value(), session)
                .update();
        for (var one : people) {
            jdbc.sql(
                            "insert into cz_attendance (path, session, line, ambito, person, organisation, area, capacity, came_at,"
                                    + " left_at, email, pact_signed) values (?,?,?,?,?,?,?,?,?,?,?,?)")
                    .params(Arrays.asList(
                            path.value(),
                            session,
                            one.line(),
                            ambito.value(),
                            one.person(),
                            one.organisation(),
                            one.area(),
                            one.capacity().name(),
                            text(one.from()),
                            text(one.to()),
                            one.email(),
                            one.pactSigned()))
                    .update();
        }
    }

    List<Attendance> attendance(PathId path, int session) {
        return jdbc.sql("select * from cz_attendance where path = ? and session = ? order by line")
                .params(path.value(), session)
                .query(SessionStore::attendance)
                .list();
    }

    /** Who signed the participation pact at another session of the path (BR-29). */
    Set<String> signedPacts(PathId path, int otherThan) {
        return jdbc
                .sql("select * from cz_attendance where path = ? and session <> ? and pact_signed")
                .params(path.value(), otherThan)
                .query(SessionStore::attendance)
                .list()
                .stream()
                .map(Attendance::participant)
                .collect(Collectors.toSet());
    }

    private static Attendance attendance(ResultSet row, int n) throws SQLException {
        return new Attendance(
                row.getInt("line"),
                row.getString("person"),
                row.getString("organisation"),
                row.getString("area"),
                Attendance.Capacity.valueOf(row.getString("capacity")),
                time(row.getString("came_at")),
                time(row.getString("left_at")),
                row.getString("email"),
                row.getBoolean("pact_signed"));
    }

    void contribute(
            PathId path,
            AmbitoCode ambito,
            @Nullable Integer session,
            @Nullable String manifestation,
            WrittenContribution one) {
        var number = jdbc.sql("select coalesce(max(number), 0) + 1 from cz_contribution where path = ?")
                .param(path.value())
                .query(Integer.class)
                .single();
        jdbc.sql("insert into cz_contribution (path, number, ambito, kind, area, title, text, proposer, priority,"
                        + " stance, session, manifestation) values (?,?,?,?,?,?,?,?,?,?,?,?)")
                .params(Arrays.asList(
                        path.value(),
                        number,
                        ambito.value(),
                        one.kind().name(),
                        one.area(),
                        one.title(),
                        one.text(),
                        one.proposer(),
                        one.priority(),
                        one.stance(),
                        session,
                        manifestation))
                .update();
    }

    List<WrittenContribution> contributions(PathId path, int session) {
        return jdbc.sql("select * from cz_contribution where path = ? and session = ? order by number")
                .params(path.value(), session)
                .query((row, n) -> new WrittenContribution(
                        WrittenContribution.Kind.valueOf(row.getString("kind")),
                        row.getString("area"),
                        row.getString("title"),
                        row.getString("text"),
                        row.getString("proposer"),
                        row.getObject("priority", Integer.class),
                        row.getString("stance")))
                .list();
    }

    void name(PathId path, AmbitoCode ambito, int session, Designation one) {
        jdbc.sql("delete from cz_referent where path = ? and session = ? and area = ?")
                .params(path.value(), session, one.area())
                .update();
        jdbc.sql("insert into cz_referent (path, session, area, ambito, username, name, substitute, method)"
                        + " values (?,?,?,?,?,?,?,?)")
                .params(Arrays.asList(
                        path.value(),
                        session,
                        one.area(),
                        ambito.value(),
                        one.username(),
                        one.name(),
                        one.substitute(),
                        one.method()))
                .update();
    }

    /** Usernames of those whom the session named. */
    List<String> referents(PathId path, int session) {
        return jdbc.sql("select distinct username from cz_referent where path = ? and session = ?")
                .params(path.value(), session)
                .query(String.class)
                .list();
    }

    void waive(PathId path, AmbitoCode ambito, String area, String reason, String by, Instant at) {
        jdbc.sql("insert into cz_area_waiver values (?,?,?,?,?,?)")
                .params(path.value(), area, ambito.value(), reason, by, Rome.column(at))
                .update();
    }

    /** The oldest first. */
    List<Coverage.Waived> waived(PathId path) {
        return jdbc.sql("select area, reason, decided_at from cz_area_waiver where path = ? order by decided_at, area")
                .param(path.value())
                .query((row, n) -> new Coverage.Waived(
                        row.getString("area"),
                        row.getString("reason"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        return text == null ? null : LocalTime.parse(text);
    }
}
