package it.concerto.participation.session;

import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.time.Rome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of remarks on draft minutes. */
@Repository
class RemarkStore {

    private static final String REMARKS =
            "select number, author, page, text, received_at from cz_minutes_remark where path = ? and session = ? ";

    private final JdbcClient jdbc;

    RemarkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> until(PathId path, int session) {
        return jdbc.sql("select max(remarks_until) as until from cz_minutes where path = ? and session = ?")
                .params(path.value(), session)
                .query((row, n) -> Optional.ofNullable(row.getObject("until", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    /** Lets one remark on the minutes of a session be written after the other. */
    void hold(PathId path, int session) {
        jdbc.sql("select version from cz_minutes where path = ? and session = ? for update")
                .params(path.value(), session)
                .query(Integer.class)
                .list();
    }

    /** @param from id of the manifestation of the participant who wrote it in the portal */
    void insert(
            PathId path, AmbitoCode ambito, int session, Remark remark, @Nullable String by, @Nullable String from) {
        var number = jdbc.sql("select count(*) + 1 from cz_minutes_remark where path = ? and session = ?")
                .params(path.value(), session)
                .query(Integer.class)
                .single();
        jdbc.sql("insert into cz_minutes_remark (path, session, number, ambito, author, page, text, received_at,"
                        + " registered_by, manifestation) values (?,?,?,?,?,?,?,?,?,?)")
                .params(Arrays.asList(
                        path.value(),
                        session,
                        number,
                        ambito.value(),
                        remark.author(),
                        remark.page(),
                        remark.text(),
                        Rome.column(remark.receivedAt()),
                        by,
                        from))
                .update();
    }

    List<RegisteredRemark> of(PathId path, int session) {
        return jdbc.sql(REMARKS + "order by number")
                .params(path.value(), session)
                .query(RemarkStore::read)
                .list();
    }

    /** The remarks that a participant wrote in the portal. */
    List<RegisteredRemark> of(PathId path, int session, String manifestation) {
        return jdbc.sql(REMARKS + "and manifestation = ? order by number")
                .params(path.value(), session, manifestation)
                .query(RemarkStore::read)
                .list();
    }

    private static RegisteredRemark read(ResultSet row, int n) throws SQLException {
        var remark = new Remark(
                row.getString("author"),
                row.getString("page"),
                row.getString("text"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
        return new RegisteredRemark(row.getInt("number"), remark);
    }
}
