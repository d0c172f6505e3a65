package it.concerto.participation.notice;

import it.concerto.notifications.Recipient;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.path.PathConfiguration.LatePolicy;
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
import tools.jackson.databind.json.JsonMapper;

/** The rows of the notice. */
@Repository
class NoticeStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Notice> find(PathId path) {
        return jdbc.sql("select * from cz_notice where path = ?")
                .param(path.value())
                .query(this::notice)
                .optional();
    }

    int countPublished() {
        return jdbc.sql("select count(*) from cz_notice where status = 'PUBLISHED'")
                .query(Integer.class)
                .single();
    }

    /** Of paths that go on, those whose end is ahead first, the nearest end first; then the others, the latest first. */
    List<PublishedNotice> published(Instant now, int offset, int size) {
        return jdbc.sql(
                        """
                select path, deadline, ending from (select path, deadline, published_at, path_ended,
                    coalesce(deadline, last_session_at) as ending from cz_notice where status = 'PUBLISHED') n
                order by case when not path_ended and (ending is null or ending >= :now) then 0 else 1 end,
                    case when not path_ended and ending >= :now then ending end nulls last, published_at desc, path
                offset :offset rows fetch next :size rows only
                """)
                .param("now", Rome.column(now))
                .param("offset", offset)
                .param("size", size)
                .query((row, n) -> new PublishedNotice(
                        PathId.of(row.getString("path")), row.getObject("deadline") != null, instant(row, "ending")))
                .list();
    }

    /** Who decided on it last: on a published notice, who approved it (B3). */
    Optional<Approval> approval(PathId path) {
        return jdbc.sql("select approved_by, approved_at from cz_notice where path = ? and approved_by is not null")
                .param(path.value())
                .query((row, n) -> new Approval(
                        row.getString("approved_by"),
                        row.getObject("approved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void lock(PathId path) {
        jdbc.sql("select path from cz_notice where path = ? for update")
                .param(path.value())
                .query(String.class)
                .optional();
    }

    void draft(PathId path, AmbitoCode ambito, Notice.Content content, Access access, @Nullable Instant deadline) {
        jdbc.sql("delete from cz_notice where path = ?").param(path.value()).update();
        jdbc.sql("insert into cz_notice (path, ambito, content, access, deadline, status) values (?,?,?,?,?,?)")
                .params(Arrays.asList(
                        path.value(),
                        ambito.value(),
                        JSON.writeValueAsString(content),
                        access.name(),
                        deadline == null ? null : Rome.column(deadline),
                        Notice.Status.DRAFT.name()))
                .update();
    }

    void decide(PathId path, Notice.Status status, @Nullable String note, String by, Instant at) {
        jdbc.sql("update cz_notice set status = ?, note = ?, approved_by = ?, approved_at = ? where path = ?")
                .params(Arrays.asList(status.name(), note, by, Rome.column(at), path.value()))
                .update();
    }

    void protocol(PathId path, Publication publication) {
        jdbc.sql("update cz_notice set protocol = ?, albo_from = ?, albo_to = ? where path = ?")
                .params(publication.protocol(), publication.alboFrom(), publication.alboTo(), path.value())
                .update();
    }

    /** @param lastSession when the last one of the calendar begins; null if there is none */
    void publish(PathId path, Instant at, @Nullable Instant lastSession) {
        jdbc.sql("update cz_notice set status = ?, published_at = ?, last_session_at = ? where path = ?")
                .params(Arrays.asList(
                        Notice.Status.PUBLISHED.name(),
                        Rome.column(at),
                        lastSession == null ? null : Rome.column(lastSession),
                        path.value()))
                .update();
    }

    /** Those that are public and of which nothing says how long. */
    List<PathId> endless() {
        return jdbc
                .sql("select path from cz_notice where status = 'PUBLISHED' and deadline is null"
                        + " and last_session_at is null order by path")
                .query(String.class)
                .list()
                .stream()
                .map(PathId::of)
                .toList();
    }

    void lasts(PathId path, Instant lastSession) {
        jdbc.sql("update cz_notice set last_session_at = ? where path = ?")
                .params(Rome.column(lastSession), path.value())
                .update();
    }

    void end(PathId path) {
        jdbc.sql("update cz_notice set path_ended = true where path = ?")
                .param(path.value())
                .update();
    }

    void decideLate(PathId path, LatePolicy policy, String reason) {
        jdbc.sql("update cz_notice set late_policy = ?, late_reason = ? where path = ?")
                .params(policy.name(), reason, path.value())
                .update();
    }

    void list(PathId path, Instant at) {
        jdbc.sql("update cz_notice set listed_at = ? where path = ?")
                .params(Rome.column(at), path.value())
                .update();
    }

    void invite(PathId path, AmbitoCode ambito, List<Recipient> invited) {
        jdbc.sql("delete from cz_notice_invited where path = ?")
                .param(path.value())
                .update();
        for (var one : invited) {
            jdbc.sql("insert into cz_notice_invited values (?,?,?,?)")
                    .params(path.value(), one.email(), ambito.value(), one.name())
                    .update();
        }
    }

    List<Recipient> invited(PathId path) {
        return jdbc.sql("select name, email from cz_notice_invited where path = ? order by name, email")
                .param(path.value())
                .query((row, n) -> new Recipient(row.getString("name"), row.getString("email")))
                .list();
    }

    /** The directory of the Ambito: whom earlier notices were sent to. */
    List<Recipient> directory(AmbitoCode ambito) {
        return jdbc.sql("select min(name) as name, email from cz_notice_invited where ambito = ? group by email"
                        + " order by 1")
                .param(ambito.value())
                .query((row, n) -> new Recipient(row.getString("name"), row.getString("email")))
                .list();
    }

    private Notice notice(ResultSet row, int n) throws SQLException {
        var deadline = instant(row, "deadline");
        var late = row.getString("late_policy");
        return new Notice(
                PathId.of(row.getString("path")),
                JSON.readValue(row.getString("content"), Notice.Content.class),
                Access.valueOf(row.getString("access")),
                deadline == null ? null : Rome.minute(deadline),
                Notice.Status.valueOf(row.getString("status")),
                instant(row, "published_at"),
                row.getString("note"),
                late == null ? null : LatePolicy.valueOf(late),
                instant(row, "listed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
