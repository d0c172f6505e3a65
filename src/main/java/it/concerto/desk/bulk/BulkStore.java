package it.concerto.desk.bulk;

import it.concerto.desk.bulk.Bulk.State;
import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was done to several tasks for some days. */
@Repository
@Transactional
class BulkStore {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_DETAIL = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    BulkStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return its id */
    String add(Person person, BulkAction action, List<BulkRow> rows) {
        forgetOld();
        var id = UUID.randomUUID().toString();
        var ambito = GroupId.INSTALLATION.value();
        var now = OffsetDateTime.now(clock);
        jdbc.sql("insert into cz_bulk (id, ambito, person, action, state, at, touched_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, ambito, person.username(), action.name(), State.PREVIEW.name(), now, now)
                .update();
        rows.forEach(row -> add(id, ambito, row));
        return id;
    }

    private void add(String id, String ambito, BulkRow row) {
        jdbc.sql(
                        """
                        insert into cz_bulk_row (bulk, place, ambito, task, path, title, holder, due, outcome, detail)
                        values (:bulk, :place, :ambito, :task, :path, :title, :holder, :due, :outcome, :detail)
                        """)
                .param("bulk", id)
                .param("place", row.place())
                .param("ambito", ambito)
                .param("task", row.task())
                .param("path", row.path())
                .param("title", cut(row.title(), LONGEST_TITLE))
                .param("holder", row.holder())
                .param("due", row.due() == null ? null : row.due().atOffset(ZoneOffset.UTC))
                .param("outcome", row.outcome().name())
                .param("detail", cut(row.detail(), LONGEST_DETAIL))
                .update();
        if (row.reading() != null) {
            jdbc.sql("insert into cz_bulk_reading (bulk, place, ambito, reading) values (?, ?, ?, ?)")
                    .params(id, row.place(), ambito, row.reading())
                    .update();
        }
    }

    private void forgetOld() {
        var begun = OffsetDateTime.now(clock).minus(KEPT);
        for (var table : List.of("cz_bulk_news", "cz_bulk_reading", "cz_bulk_row")) {
            jdbc.sql("delete from " + table + " where bulk in (select id from cz_bulk where at < ?)")
                    .param(begun)
                    .update();
        }
        jdbc.sql("delete from cz_bulk where at < ?").param(begun).update();
    }

    /** Goes on to a state; false if somebody has done so already, as a second click does. */
    boolean advance(String id, State from, State to) {
        return jdbc.sql("update cz_bulk set state = ?, touched_at = ? where id = ? and state = ?")
                        .params(to.name(), OffsetDateTime.now(clock), id, from.name())
                        .update()
                > 0;
    }

    /** Notes that somebody still has these to do, each of which may wait for others. */
    void touch(Collection<String> ids) {
        for (var id : ids) {
            jdbc.sql("update cz_bulk set touched_at = ? where id = ?")
                    .params(OffsetDateTime.now(clock), id)
                    .update();
        }
    }

    /** Ends what nobody does any more, with what has become of it. */
    void endSilent() {
        var silent = OffsetDateTime.now(clock).minus(Bulk.SILENCE);
        var ends = Map.of(State.RUNNING, State.DONE, State.UNDOING, State.UNDONE);
        ends.forEach((underWay, over) -> jdbc.sql("update cz_bulk set state = ? where state = ? and touched_at < ?")
                .params(over.name(), underWay.name(), silent)
                .update());
    }

    /**
     * Notes, in the transaction in which it is done, that one is done: should the run die before it {@linkplain #settle settles} the
     * row, the page knows it all the same.
     *
     * @param change with which it can be taken back, or null
     */
    void done(String id, String task, @Nullable String change) {
        note(id, task, BulkOutcome.DONE, change);
    }

    /** The same of one that is taken back. */
    void undone(String id, String task) {
        note(id, task, BulkOutcome.UNDONE, null);
    }

    private void note(String id, String task, BulkOutcome outcome, @Nullable String change) {
        jdbc.sql("update cz_bulk_row set outcome = :outcome, change_id = :change where bulk = :bulk and task = :task")
                .param("outcome", outcome.name())
                .param("change", change)
                .param("bulk", id)
                .param("task", task)
                .update();
    }

    void settle(String id, BulkRow row) {
        jdbc.sql("update cz_bulk_row set outcome = :outcome, detail = :detail, change_id = :change"
                        + " where bulk = :bulk and place = :place")
                .param("outcome", row.outcome().name())
                .param("detail", cut(row.detail(), LONGEST_DETAIL))
                .param("change", row.change())
                .param("bulk", id)
                .param("place", row.place())
                .update();
        touch(List.of(id));
    }

    /** Only of its person: of another's there is none. */
    @Transactional(readOnly = true)
    Optional<Bulk> find(Person person, String id) {
        return jdbc.sql("select * from cz_bulk where id = ? and person = ?")
                .params(id, person.username())
                .query((row, number) -> new Bulk(
                        row.getString("id"),
                        row.getString("person"),
                        BulkAction.valueOf(row.getString("action")),
                        State.valueOf(row.getString("state")),
                        row.getObject("touched_at", OffsetDateTime.class).toInstant(),
                        rows(id)))
                .optional();
    }

    private List<BulkRow> rows(String id) {
        return jdbc.sql("select r.*, g.reading from cz_bulk_row r"
                        + " left join cz_bulk_reading g on g.bulk = r.bulk and g.place = r.place"
                        + " where r.bulk = ? order by r.place")
                .param(id)
                .query(BulkStore::row)
                .list();
    }

    private static BulkRow row(ResultSet row, int number) throws SQLException {
        return new BulkRow(
                row.getInt("place"),
                row.getString("task"),
                row.getString("path"),
                row.getString("title"),
                row.getString("holder"),
                instant(row.getObject("due", OffsetDateTime.class)),
                row.getString("reading"),
                BulkOutcome.valueOf(row.getString("outcome")),
                row.getString("detail"),
                row.getString("change_id"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    /** As much of it as there is room for. */
    static String title(String whole) {
        return whole.substring(0, Math.min(LONGEST_TITLE, whole.length()));
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null ? null : text.substring(0, Math.min(longest, text.length()));
    }
}
