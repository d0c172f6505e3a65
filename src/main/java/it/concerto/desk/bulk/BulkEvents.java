package it.concerto.desk.bulk;

import it.concerto.comments.CommentWritten;
import it.concerto.desk.CommentReaders;
import it.concerto.identity.Person;
import it.concerto.workflow.DueDateMoved;
import it.concerto.workflow.InboxRow;
import it.concerto.workflow.TaskGiven;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes down that one of several tasks is done and whom it concerns, in the transaction in which it is done: whatever becomes of the
 * others, it can be taken back, and people hear of exactly those that were.
 */
@Component
class BulkEvents {

    private final BulkNewsStore store;
    private final BulkStore bulks;
    private final CommentReaders readers;
    private final Clock clock;

    BulkEvents(BulkNewsStore store, BulkStore bulks, CommentReaders readers, Clock clock) {
        this.store = store;
        this.bulks = bulks;
        this.readers = readers;
        this.clock = clock;
    }

    @EventListener
    void note(TaskGiven given) {
        if (given.among() == null) {
            return;
        }
        bulks.done(given.among(), given.task().taskId(), given.id());
        if (!given.to().username().equals(given.by().username())) {
            var row = new Row(given.among(), BulkAction.GIVE, given.task(), given.by(), given.reason());
            add(row, given.to(), "/attivita/" + given.task().taskId());
        }
    }

    @EventListener
    void note(DueDateMoved moved) {
        if (moved.among() != null) {
            bulks.done(moved.among(), moved.task(), moved.id());
        }
    }

    @EventListener
    void note(CommentWritten written) {
        if (written.among() != null && written.task() != null) {
            bulks.done(written.among(), written.task().taskId(), null);
            var row = new Row(written.among(), BulkAction.COMMENT, written.task(), written.author(), "");
            readers.of(written).forEach(reader -> add(row, reader.person(), reader.link()));
        }
    }

    /** What was done to one task. */
    private record Row(String bulk, BulkAction kind, InboxRow task, Person by, String reason) {}

    private void add(Row row, Person person, String link) {
        var task = row.task();
        store.add(new BulkNews(
                UUID.randomUUID().toString(),
                row.bulk(),
                row.kind(),
                task.ambito(),
                task.path(),
                BulkStore.title(task.title()),
                person.username(),
                row.by().username(),
                row.reason(),
                link,
                clock.instant()));
    }
}
