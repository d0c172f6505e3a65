package it.concerto.participation.session;

import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.Rome;
import it.concerto.path.PathId;
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

    void insert(PathId path, AmbitoCode ambito, int session, Remark remark, @Nullable String by) {
        var number = jdbc.sql("select count(*) + 1 from cz_minutes_remark where path = ? and session = ?")
                .params(path.value(), session)
                .query(Integer.class)
                .single();
        jdbc.sql("insert into cz_minutes_remark (path, session, number, ambito, author, page, text, received_at,"
                        + " registered_by) values (?,?,?,?,?,?,?,?,?)")
                .params(Arrays.asList(
                        path.value(),
                        session,
                        number,
                        ambito.value(),
                        remark.author(),
                        remark.page(),
                        remark.text(),
                        Rome.column(remark.receivedAt()),
                        by))
                .update();
    }

    List<Remark> of(PathId path, int session) {
        return jdbc.sql("select author, page, text, received_at from cz_minutes_remark where path = ? and session = ?"
                        + " order by number")
                .params(path.value(), session)
                .query((row, n) -> new Remark(
                        row.getString("author"),
                        row.getString("page"),
                        row.getString("text"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
