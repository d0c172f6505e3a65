package it.concerto.workflow;

import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import it.concerto.workflow.HandChange.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who gave which task to whom and why; the story of the path tells it, too. */
@Component
class GiftBook {

    private static final String GIVEN = "desk.deed.given";
    private static final String TAKEN_BACK = "desk.deed.givenBack";

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Deeds deeds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GiftBook(JdbcClient jdbc, Inbox inbox, Deeds deeds, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.deeds = deeds;
        this.events = events;
        this.clock = clock;
    }

    /** In whose hands a task was, for whom and since when. */
    record Hands(@Nullable String holder, @Nullable String claimedFor, Instant since) {

        static Hands of(InboxEntry entry) {
            return new Hands(entry.holder().findFirst().orElse(null), entry.claimedFor(), entry.claimedAt());
        }
    }

    /**
     * What was kept of a gift.
     *
     * @param revision of the task afterwards
     */
    record Kept(String id, String task, Hands before, @Nullable String after, int revision, String by) {}

    InboxRow shown(InboxEntry entry) {
        return inbox.shown(entry);
    }

    /** The task of a gift, if it is still open. */
    Optional<InboxEntry> open(Kept gift, Person reader) {
        return inbox.find(gift.task(), reader);
    }

    /**
     * Keeps that the engine has given the task to somebody, and announces it.
     *
     * @return id of the gift
     */
    String given(InboxEntry task, Gift gift, int revision, Person to, Person by) {
        to.actsFor(task.candidates())
                .ifPresent(absent -> inbox.claimedFor(task.row().taskId(), absent.username()));
        var kept = new Kept(
                UUID.randomUUID().toString(), task.row().taskId(), Hands.of(task), gift.to(), revision, by.username());
        insert(task, kept, gift.reason(), null);
        record(GIVEN, task, kept, gift.reason(), by);
        events.publishEvent(new TaskGiven(kept.id(), shown(task), to, by, gift.reason(), gift.among()));
        return kept.id();
    }

    /** @return id of what was kept of it */
    String takenBack(InboxEntry task, Kept gift, int revision, Person by) {
        var kept = new Kept(
                UUID.randomUUID().toString(),
                gift.task(),
                Hands.of(task),
                gift.before().holder(),
                revision,
                gift.by());
        insert(task, kept, "", gift.id());
        record(TAKEN_BACK, task, kept, "", by);
        inbox.held(gift.task(), gift.before().claimedFor(), gift.before().since());
        return kept.id();
    }

    /** Whoever has the task gives it as they have it; anybody else as the head of the office. */
    private void record(String action, InboxEntry task, Kept kept, String reason, Person by) {
        var deed = new Deed(
                action, Deed.subject(task.row()), name(kept.before().holder()), name(kept.after()), reason, null);
        var acting = task.isHeldBy(by)
                ? ActingPerson.of(by, task.onBehalf(by))
                : ActingPerson.as(by, task.row().ambito(), Role.UDPRESP);
        deeds.record(task.row().ambito(), task.row().path(), deed, acting);
    }

    private String name(@Nullable String username) {
        return username == null ? "" : inbox.named(username).displayName();
    }

    private void insert(InboxEntry task, Kept kept, String reason, @Nullable String undoes) {
        jdbc.sql(
                        """
                        insert into cz_task_gift (id, ambito, path, task, holder_before, claimed_for_before, claimed_at_before,
                            holder_after, reason, undoes, revision, person, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        kept.id(),
                        task.row().ambito().value(),
                        task.row().path(),
                        kept.task(),
                        kept.before().holder(),
                        kept.before().claimedFor(),
                        OffsetDateTime.ofInstant(kept.before().since(), clock.getZone()),
                        kept.after(),
                        reason,
                        undoes,
                        kept.revision(),
                        kept.by(),
                        OffsetDateTime.now(clock)))
                .update();
    }

    Optional<Kept> find(String id) {
        return jdbc.sql("select * from cz_task_gift where id = ?")
                .param(id)
                .query(GiftBook::kept)
                .optional();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        var before = new Hands(
                row.getString("holder_before"),
                row.getString("claimed_for_before"),
                row.getObject("claimed_at_before", OffsetDateTime.class).toInstant());
        return new Kept(
                row.getString("id"),
                row.getString("task"),
                before,
                row.getString("holder_after"),
                row.getInt("revision"),
                row.getString("person"));
    }

    /** Every time the task changed hands so, in order, with usernames. */
    List<HandChange> of(String task) {
        return jdbc.sql(
                        "select holder_after, undoes, person, reason, at from cz_task_gift where task = ? order by at, id")
                .param(task)
                .query((row, number) -> new HandChange(
                        row.getString("undoes") == null ? Kind.GIVEN : Kind.TAKEN_BACK,
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("person"),
                        Objects.requireNonNullElse(row.getString("holder_after"), ""),
                        row.getString("reason")))
                .list();
    }

    /** The last time the task changed hands so, if whoever has it now got it then. */
    Optional<GivenTask> last(Person reader, InboxRow task) {
        return jdbc.sql("select holder_after, undoes, person, reason, at from cz_task_gift where task = ?"
                        + " order by at desc, id fetch first row only")
                .param(task.taskId())
                .query((row, number) -> {
                    var given = row.getString("undoes") == null
                            && task.assignee() != null
                            && task.assignee().username().equals(row.getString("holder_after"))
                            && (Permissions.reads(reader, task.ambito(), Matter.HISTORY)
                                    || List.of(row.getString("holder_after"), row.getString("person"))
                                            .contains(reader.username()));
                    return given
                            ? Optional.of(new GivenTask(
                                    inbox.named(row.getString("person")).displayName(),
                                    row.getString("reason"),
                                    row.getObject("at", OffsetDateTime.class).toInstant()))
                            : Optional.<GivenTask>empty();
                })
                .optional()
                .flatMap(last -> last);
    }
}
