package it.concerto.retention;

import it.concerto.keeping.Span;
import it.concerto.organisation.AmbitoCode;
import it.concerto.retention.Erasure.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code cz_erasure} and what belongs to it. */
@Repository
class ErasureTable {

    private static final String ERASURES =
            """
            select e.*, coalesce(a.display_name, e.approved_by) as approver
            from cz_erasure e left join cz_account a on a.username = e.approved_by where\s""";

    private final JdbcClient jdbc;

    ErasureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param erasedAt null while it is there */
    record Step(int place, Line line, @Nullable OffsetDateTime erasedAt) {}

    void insert(String id, Preview preview, String by, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into cz_erasure (id, ambito, as_of, fingerprint, state, approved_by, approved_at, pending)
                        values (?, ?, ?, ?, 'APPROVED', ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        id,
                        preview.ambito().value(),
                        preview.day(),
                        preview.fingerprint(),
                        by,
                        at,
                        preview.ambito().value()))
                .update();
    }

    void insert(String erasure, AmbitoCode ambito, int place, Line line, String keptFor) {
        jdbc.sql(
                        """
                        insert into cz_erasure_line
                            (erasure, place, ambito, path, span, kept_for, kind, name, counted, digest)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        erasure,
                        place,
                        ambito.value(),
                        line.path(),
                        line.span().name(),
                        keptFor,
                        line.kind(),
                        line.name(),
                        line.rows(),
                        line.digest())
                .update();
    }

    void insertFile(String erasure, int place, String sha256) {
        jdbc.sql("insert into cz_erasure_file (erasure, place, sha256) values (?, ?, ?)")
                .params(erasure, place, sha256)
                .update();
    }

    List<String> files(String erasure, int place) {
        return jdbc.sql("select sha256 from cz_erasure_file where erasure = ? and place = ? order by sha256")
                .params(erasure, place)
                .query(String.class)
                .list();
    }

    void forgetFiles(String erasure) {
        jdbc.sql("delete from cz_erasure_file where erasure = ?").param(erasure).update();
    }

    /** Those that are not over, on whichever node. */
    List<String> pending() {
        return jdbc.sql("select id from cz_erasure where pending is not null order by approved_at, id")
                .query(String.class)
                .list();
    }

    boolean isRunning(String id) {
        return jdbc.sql("select count(*) from cz_erasure where id = ? and state = 'RUNNING'")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Until the transaction is over nobody else goes on with it. */
    Optional<Erasure> hold(String id) {
        jdbc.sql("select id from cz_erasure where id = ? for update")
                .param(id)
                .query(String.class)
                .list();
        return jdbc.sql(ERASURES + "e.id = ?")
                .param(id)
                .query(ErasureTable::row)
                .optional();
    }

    /** The latest of an Ambito, the newest first. */
    List<Erasure> latest(AmbitoCode ambito, int most) {
        return jdbc.sql(ERASURES + "e.ambito = ? order by e.approved_at desc, e.id fetch first ? rows only")
                .params(ambito.value(), most)
                .query(ErasureTable::row)
                .list();
    }

    List<Step> steps(String erasure) {
        return jdbc.sql("select * from cz_erasure_line where erasure = ? order by place")
                .param(erasure)
                .query(ErasureTable::step)
                .list();
    }

    Optional<Step> next(String erasure) {
        return jdbc.sql(
                        """
                        select * from cz_erasure_line where erasure = ? and erased_at is null
                        order by place fetch first row only
                        """)
                .param(erasure)
                .query(ErasureTable::step)
                .optional();
    }

    void erased(String erasure, int place, OffsetDateTime at) {
        jdbc.sql("update cz_erasure_line set erased_at = ? where erasure = ? and place = ?")
                .params(at, erasure, place)
                .update();
    }

    void found(String erasure, int place, long rows) {
        jdbc.sql("update cz_erasure_line set found = ? where erasure = ? and place = ?")
                .params(rows, erasure, place)
                .update();
    }

    void state(String erasure, State state, @Nullable OffsetDateTime endedAt) {
        jdbc.sql(
                        """
                        update cz_erasure set state = :state, ended_at = :ended,
                            pending = case when :over then null else pending end where id = :id
                        """)
                .param("state", state.name())
                .param("ended", endedAt)
                .param("over", endedAt != null)
                .param("id", erasure)
                .update();
    }

    List<Change> changes(String erasure, int most) {
        return jdbc.sql(
                        """
                        select path, kind, counted, found from cz_erasure_line
                        where erasure = ? and found is not null order by place fetch first ? rows only
                        """)
                .params(erasure, most)
                .query(Change.class)
                .list();
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                row.getInt("place"),
                new Line(
                        row.getString("path"),
                        Span.valueOf(row.getString("span")),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getLong("counted"),
                        row.getString("digest")),
                row.getObject("erased_at", OffsetDateTime.class));
    }

    private static Erasure row(ResultSet row, int number) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Erasure(
                row.getString("id"),
                AmbitoCode.of(row.getString("ambito")),
                row.getObject("as_of", LocalDate.class),
                row.getString("fingerprint"),
                State.valueOf(row.getString("state")),
                row.getString("approver"),
                row.getObject("approved_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
