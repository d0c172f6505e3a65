package it.concerto.attachments;

import it.concerto.files.FileRef;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.AlreadyCompleted;
import it.concerto.workflow.InboxRow;
import it.concerto.workflow.TaskNotFound;
import it.concerto.workflow.Tasks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The documents attached to tasks. Whoever may see an open task attaches some, has those of others and removes their own; when
 * it is over they stay as they are.
 */
@Service
public class TaskAttachments {

    public static final int LONGEST_REASON = 300;

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final AttachmentBook book;
    private final AttachmentRules rules;
    private final People people;

    TaskAttachments(JdbcClient jdbc, Tasks tasks, AttachmentBook book, AttachmentRules rules, People people) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.book = book;
        this.rules = rules;
        this.people = people;
    }

    /**
     * Attaches a stored file, in the name of whoever the author substitutes.
     *
     * @return false if the task has a document with this content already; then nothing is added
     */
    public boolean attach(Person author, String task, NewAttachment attachment) throws TaskNotFound, AlreadyCompleted {
        var row = tasks.get(author, task);
        try {
            if (!book.attach(author, row, tasks.onBehalf(author, task), attachment)) {
                throw over(author, task);
            }
            return true;
        } catch (DuplicateKeyException twice) {
            if (!isAttached(task, attachment)) {
                throw twice;
            }
            return false;
        }
    }

    private boolean isAttached(String task, NewAttachment attachment) {
        return jdbc.sql("select count(*) from cz_attachment where task = ? and attached = ?")
                        .params(task, attachment.file().sha256())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Why a task that was open a moment ago takes nothing any more. */
    private TaskNotFound over(Person author, String task) throws TaskNotFound, AlreadyCompleted {
        tasks.get(author, task);
        return new TaskNotFound(task);
    }

    /**
     * Takes back what the person attached, as long as the task is open; that it was there stays.
     *
     * @return false if it is not theirs, or removed already
     */
    public boolean remove(Person author, String task, String id, String reason) throws TaskNotFound, AlreadyCompleted {
        var row = tasks.get(author, task);
        var absent = tasks.onBehalf(author, task);
        return switch (book.remove(author, row, absent, id, NewAttachment.plain(reason))) {
            case DONE -> true;
            case NONE -> false;
            case OVER -> throw over(author, task);
        };
    }

    /** Key of the message that says what is wrong with a reason; empty if it can be kept. */
    public static Optional<String> problem(String reason) {
        var plain = NewAttachment.plain(reason);
        if (plain.isEmpty()) {
            return Optional.of("attachments.problem.reason");
        }
        return plain.length() > LONGEST_REASON ? Optional.of("attachments.problem.reasonLong") : Optional.empty();
    }

    /** All on an open task that the reader has seen, also those that were removed; the oldest first. */
    @Transactional(readOnly = true)
    public List<TaskAttachment> ofTask(Person reader, InboxRow task) {
        return ofTask(reader, task.ambito(), task.taskId(), row -> true);
    }

    /**
     * The same on a task that is over, below its answer.
     *
     * @param answered whether the reader has answered it
     */
    @Transactional(readOnly = true)
    public List<TaskAttachment> ofAnswer(Person reader, AmbitoCode ambito, String task, boolean answered) {
        return ofTask(reader, ambito, task, row -> answered || rules.allow(reader, row));
    }

    private List<TaskAttachment> ofTask(Person reader, AmbitoCode ambito, String task, Predicate<AttachmentRow> open) {
        return shown(
                reader,
                jdbc.sql("select * from cz_attachment where ambito = ? and task = ? order by at, id")
                        .params(ambito.value(), task)
                        .query(AttachmentRow::of)
                        .list(),
                open);
    }

    /** The newest of a path that the reader may have. */
    @Transactional(readOnly = true)
    public List<TaskAttachment> ofPath(Person reader, AmbitoCode ambito, String path) {
        return shown(
                reader,
                jdbc.sql("select t.* from cz_attachment t where t.ambito = :ambito and t.path = :path"
                                + " and t.removed_at is null and " + AttachmentRules.ALLOWED
                                + " order by t.at desc, t.id fetch first " + MOST + " rows only")
                        .param("ambito", ambito.value())
                        .param("path", path)
                        .params(rules.values(reader))
                        .query(AttachmentRow::of)
                        .list(),
                row -> true);
    }

    /** What the person may remove now. */
    @Transactional(readOnly = true)
    public Optional<TaskAttachment> own(Person author, InboxRow task, String id) {
        return ofTask(author, task).stream()
                .filter(one -> one.id().equals(id) && one.own() && !one.isRemoved())
                .findFirst();
    }

    /** The file of an attachment, asked anew each time; empty if it is not there for this person. */
    @Transactional(readOnly = true)
    public Optional<FileRef> file(Person reader, String task, String id) {
        return jdbc.sql("select * from cz_attachment where id = ? and task = ? and removed_at is null")
                .params(id, task)
                .query(AttachmentRow::of)
                .optional()
                .filter(row -> rules.allow(reader, row) || sees(reader, row))
                .map(AttachmentRow::file);
    }

    /** Whoever has answered a task has seen what was attached to it. */
    private boolean sees(Person reader, AttachmentRow row) {
        try {
            tasks.get(reader, row.task());
            return true;
        } catch (AlreadyCompleted over) {
            return reader.belongsTo(row.ambito()) && over.by().username().equals(reader.username());
        } catch (TaskNotFound unseen) {
            return false;
        }
    }

    private List<TaskAttachment> shown(Person reader, List<AttachmentRow> rows, Predicate<AttachmentRow> open) {
        var names = rows.isEmpty()
                ? Map.<String, String>of()
                : people.names(rows.stream().flatMap(AttachmentRow::people).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> clear(reader, row)
                        .shown(names, row.removal() == null && open.test(row), AttachmentRules.isAuthor(reader, row)))
                .toList();
    }

    private AttachmentRow clear(Person reader, AttachmentRow row) {
        return AttachmentRules.isAuthor(reader, row) || rules.readsContacts(reader, row) ? row : row.covered();
    }
}
