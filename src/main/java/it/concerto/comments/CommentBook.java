package it.concerto.comments;

import it.concerto.identity.Absent;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.privacy.Cover;
import it.concerto.search.EntryDropped;
import it.concerto.search.EntryWritten;
import it.concerto.search.Kind;
import it.concerto.workflow.Deed;
import it.concerto.workflow.InboxRow;
import it.concerto.workflow.WordsForgotten;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes comments down, changes and deletes them, and tells the search. */
@Component
@Transactional
class CommentBook {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CommentBook(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a comment is about.
     *
     * @param task null for the path itself
     * @param among as in {@link CommentWritten}
     */
    record About(AmbitoCode ambito, String path, @Nullable InboxRow task, @Nullable String among) {

        /** In whose place the author says it: of a task, as they would do it; of a path, if they have no role of their own there. */
        Optional<Absent> absent(Person author) {
            return task == null
                    ? author.actsFor(author.groups().stream()
                            .filter(group -> group.ambito().equals(ambito))
                            .toList())
                    : Optional.ofNullable(task.onBehalfOf());
        }
    }

    /** @throws org.springframework.dao.DuplicateKeyException if there is a comment of this id */
    void add(String id, Person author, About about, String said) {
        var task = about.task();
        jdbc.sql(
                        """
                        insert into cz_comment (id, ambito, path, task, about, said, author, on_behalf_of, at)
                        values (:id, :ambito, :path, :task, :about, :said, :author, :absent, :at)
                        """)
                .param("id", id)
                .param("ambito", about.ambito().value())
                .param("path", about.path())
                .param("task", task == null ? null : task.taskId())
                .param("about", task == null ? null : Deed.subject(task))
                .param("said", said)
                .param("author", author.username())
                .param("absent", about.absent(author).map(Absent::username).orElse(null))
                .param("at", OffsetDateTime.now(clock))
                .update();
        tell(id);
        events.publishEvent(new CommentWritten(
                id, about.ambito(), about.path(), task, author, clock.instant(), authors(about), about.among()));
    }

    private Set<String> authors(About about) {
        var task = about.task();
        return jdbc.sql("select distinct author from cz_comment where path = :path and ambito = :ambito and "
                        + (task == null ? "task is null" : "task = :task"))
                .param("path", about.path())
                .param("ambito", about.ambito().value())
                .param("task", task == null ? "" : task.taskId())
                .query(String.class)
                .set();
    }

    /** @return false if the author has said nothing of this id since then */
    boolean change(Person author, String id, String said, Instant since) {
        var changed = jdbc.sql("update cz_comment set said = ?, changed_at = ? where id = ? and author = ? and at > ?")
                .params(said, OffsetDateTime.now(clock), id, author.username(), at(since))
                .update();
        tell(id);
        return changed > 0;
    }

    /** @return false if the author has said nothing of this id since then */
    boolean delete(Person author, String id, Instant since) {
        var deleted = jdbc.sql("delete from cz_comment where id = ? and author = ? and at > ?")
                .params(id, author.username(), at(since))
                .update();
        tell(id);
        return deleted > 0;
    }

    private OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, clock.getZone());
    }

    @EventListener
    void forget(WordsForgotten forgotten) {
        var said = jdbc.sql("select id, said from cz_comment where path = ? for update")
                .param(forgotten.path())
                .query((row, number) -> Map.entry(row.getString("id"), row.getString("said")))
                .list();
        said.forEach(one -> {
            var covered = Cover.over(one.getValue(), forgotten.words());
            if (!covered.equals(one.getValue())) {
                jdbc.sql("update cz_comment set said = ? where id = ?")
                        .params(covered, one.getKey())
                        .update();
                tell(one.getKey());
            }
        });
    }

    /** What is said now, or that it is not said any more. */
    private void tell(String id) {
        var said = jdbc.sql("select * from cz_comment where id = ?")
                .param(id)
                .query(CommentRow::of)
                .optional()
                .map(CommentEntries::of);
        events.publishEvent(said.<Object>map(EntryWritten::again).orElseGet(() -> new EntryDropped(Kind.COMMENT, id)));
    }
}
