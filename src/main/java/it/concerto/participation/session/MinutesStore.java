package it.concerto.participation.session;

import it.concerto.files.FileRef;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.time.Rome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of minutes. */
@Repository
class MinutesStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    MinutesStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Minutes> latest(PathId path, int session) {
        return jdbc
                .sql("select * from cz_minutes where path = ? and session = ? order by version desc")
                .params(path.value(), session)
                .query(MinutesStore::minutes)
                .list()
                .stream()
                .findFirst();
    }

    /** The closed minutes that this file is a paper of. */
    Optional<Minutes> withFile(PathId path, FileRef file) {
        return jdbc
                .sql(
                        "select * from cz_minutes where path = ? and sha256 = ? and status = 'CLOSED' order by version desc")
                .params(path.value(), file.sha256())
                .query(MinutesStore::minutes)
                .list()
                .stream()
                .findFirst();
    }

    private static Minutes minutes(ResultSet row, int number) throws SQLException {
        return new Minutes(
                row.getInt("session"),
                row.getInt("version"),
                new Minutes.Text(
                        row.getString("participants"), row.getString("positions"), row.getString("agreements")),
                row.getString("result"),
                Minutes.Status.valueOf(row.getString("status")),
                row.getString("reason"),
                new FileRef(row.getString("sha256"), row.getString("file_name")));
    }

    void insert(PathId path, AmbitoCode ambito, Minutes minutes, String by) {
        jdbc.sql("insert into cz_minutes (path, session, version, ambito, participants, positions, agreements, result,"
                        + " status, reason, sha256, file_name, written_by, written_at)"
                        + " values (?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
                .params(Arrays.asList(
                        path.value(),
                        minutes.session(),
                        minutes.version(),
                        ambito.value(),
                        minutes.text().participants(),
                        minutes.text().positions(),
                        minutes.text().agreements(),
                        minutes.result(),
                        minutes.status().name(),
                        minutes.reason(),
                        minutes.file().sha256(),
                        minutes.file().name(),
                        by,
                        Rome.column(clock.instant())))
                .update();
    }

    void observe(PathId path, AmbitoCode ambito, Minutes minutes, int line, Observation one) {
        jdbc.sql(
                        "insert into cz_minutes_observation (path, session, version, line, ambito, author, text, accepted, reason,"
                                + " remark) values (?,?,?,?,?,?,?,?,?,?)")
                .params(Arrays.asList(
                        path.value(),
                        minutes.session(),
                        minutes.version(),
                        line,
                        ambito.value(),
                        one.author(),
                        one.text(),
                        one.accepted(),
                        one.reason(),
                        one.remark()))
                .update();
    }

    /** What became of the remarks, by the version of the minutes that answers them. */
    List<Observation> observations(PathId path, int session, int version) {
        return jdbc.sql("select remark, author, text, accepted, reason from cz_minutes_observation"
                        + " where path = ? and session = ? and version = ? order by line")
                .params(path.value(), session, version)
                .query((row, n) -> new Observation(
                        row.getObject("remark", Integer.class),
                        row.getString("author"),
                        row.getString("text"),
                        row.getBoolean("accepted"),
                        row.getString("reason")))
                .list();
    }

    /** Opens the window in which remarks on the draft are in time. */
    void openRemarks(PathId path, int session, Instant until) {
        jdbc.sql("update cz_minutes set remarks_until = ? where path = ? and session = ? and status = 'DRAFT'")
                .params(Rome.column(until), path.value(), session)
                .update();
    }

    void sign(PathId path, int session, int version) {
        jdbc.sql("update cz_minutes set status = ? where path = ? and session = ? and version = ?")
                .params(Minutes.Status.SIGNED.name(), path.value(), session, version)
                .update();
    }
}
