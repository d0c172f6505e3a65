package it.concerto.attachments;

import it.concerto.identity.Absent;
import it.concerto.identity.Person;
import it.concerto.privacy.Cover;
import it.concerto.search.EntryDropped;
import it.concerto.search.EntryWritten;
import it.concerto.search.Kind;
import it.concerto.workflow.ActingPerson;
import it.concerto.workflow.Deed;
import it.concerto.workflow.Deeds;
import it.concerto.workflow.InboxRow;
import it.concerto.workflow.OpenTasks;
import it.concerto.workflow.WordsForgotten;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what was attached and removed; the story of the path tells both. */
@Component
@Transactional
class AttachmentBook {

    private static final String ATTACHED = "attachments.deed.attached";
    private static final String REMOVED = "attachments.deed.removed";

    private final JdbcClient jdbc;
    private final OpenTasks open;
    private final Deeds deeds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AttachmentBook(JdbcClient jdbc, OpenTasks open, Deeds deeds, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.open = open;
        this.deeds = deeds;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @return false if the task is over
     * @throws org.springframework.dao.DuplicateKeyException if the task has this content already
     */
    boolean attach(Person author, InboxRow task, Optional<Absent> absent, NewAttachment attachment) {
        if (!open.hold(task.taskId())) {
            return false;
        }
        var id = UUID.randomUUID().toString();
        jdbc.sql(
                        """
                        insert into cz_attachment (id, ambito, path, task, about, title, sha256, file_name, bytes, attached,
                            author, on_behalf_of, at)
                        values (:id, :ambito, :path, :task, :about, :title, :sha256, :name, :bytes, :sha256,
                            :author, :absent, :at)
                        """)
                .param("id", id)
                .param("ambito", task.ambito().value())
                .param("path", task.path())
                .param("task", task.taskId())
                .param("about", Deed.subject(task))
                .param("title", attachment.title())
                .param("sha256", attachment.file().sha256())
                .param("name", attachment.file().name())
                .param("bytes", attachment.bytes())
                .param("author", author.username())
                .param("absent", absent.map(Absent::username).orElse(null))
                .param("at", OffsetDateTime.now(clock))
                .update();
        tell(id);
        record(ATTACHED, task, "", ActingPerson.of(author, absent));
        trail(id, "attachment.added", ActingPerson.of(author, absent));
        return true;
    }

    /** What came of it when somebody wanted to take something back. */
    enum Outcome {
        DONE,
        /** It is not theirs, or removed already. */
        NONE,
        /** The task is over. */
        OVER
    }

    Outcome remove(Person author, InboxRow task, Optional<Absent> absent, String id, String reason) {
        if (!open.hold(task.taskId())) {
            return Outcome.OVER;
        }
        var removed = jdbc.sql(
                        """
                        update cz_attachment set attached = null, removed_at = :at, removed_by = :author, removed_for = :absent,
                            reason = :reason
                        where id = :id and task = :task and author = :author and removed_at is null
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("author", author.username())
                .param("absent", absent.map(Absent::username).orElse(null))
                .param("reason", reason)
                .param("id", id)
                .param("task", task.taskId())
                .update();
        if (removed > 0) {
            tell(id);
            record(REMOVED, task, reason, ActingPerson.of(author, absent));
            trail(id, "attachment.removed", ActingPerson.of(author, absent));
        }
        return removed > 0 ? Outcome.DONE : Outcome.NONE;
    }

    private void record(String action, InboxRow task, String reason, ActingPerson by) {
        deeds.record(task.ambito(), task.path(), new Deed(action, Deed.subject(task), "", "", reason, null), by);
    }

    private void trail(String id, String action, ActingPerson by) {
        var row = jdbc.sql("select * from cz_attachment where id = ?")
                .param(id)
                .query(AttachmentRow::of)
                .single();
        events.publishEvent(new AttachmentTrail.Changed(row, action, by));
    }

    /** What was attached by name or content that is to be known no more. */
    @EventListener
    void forget(WordsForgotten forgotten) {
        for (var row : of(forgotten.path())) {
            if (row.removal() == null && forgotten.files().contains(row.file().sha256())) {
                jdbc.sql("update cz_attachment set attached = null, removed_at = ?, reason = '' where id = ?")
                        .params(OffsetDateTime.now(clock), row.id())
                        .update();
            }
            cover(row, forgotten);
            tell(row.id());
        }
    }

    private void cover(AttachmentRow row, WordsForgotten forgotten) {
        jdbc.sql("update cz_attachment set title = ?, file_name = ? where id = ?")
                .params(
                        Cover.over(row.title(), forgotten.words()),
                        covered(row.file().name(), forgotten.words()),
                        row.id())
                .update();
        var removal = row.removal();
        if (removal != null) {
            jdbc.sql("update cz_attachment set reason = ? where id = ?")
                    .params(Cover.over(removal.reason(), forgotten.words()), row.id())
                    .update();
        }
    }

    /** An address may stand right before the ending, and would seem to go on there. */
    private static String covered(String file, Set<String> words) {
        int dot = file.lastIndexOf('.');
        var apart = dot < 0 ? file : Cover.over(file.substring(0, dot), words) + file.substring(dot);
        return Cover.over(apart, words);
    }

    private List<AttachmentRow> of(String path) {
        return jdbc.sql("select * from cz_attachment where path = ? for update")
                .param(path)
                .query(AttachmentRow::of)
                .list();
    }

    /** What can be found now, or that it cannot be any more. */
    private void tell(String id) {
        var attached = jdbc.sql("select * from cz_attachment where id = ? and removed_at is null")
                .param(id)
                .query(AttachmentRow::of)
                .optional()
                .map(AttachmentEntries::of);
        events.publishEvent(
                attached.<Object>map(EntryWritten::again).orElseGet(() -> new EntryDropped(Kind.ATTACHMENT, id)));
    }
}
