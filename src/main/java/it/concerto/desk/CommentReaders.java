package it.concerto.desk;

import it.concerto.comments.CommentWritten;
import it.concerto.comments.Comments;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.workflow.AlreadyCompleted;
import it.concerto.workflow.Holders;
import it.concerto.workflow.TaskNotFound;
import it.concerto.workflow.Tasks;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom a new comment concerns: whoever holds what it is about, and whoever has said something of it before; never its author. */
@Component
public class CommentReaders {

    private final People people;
    private final Tasks tasks;
    private final Holders holders;
    private final Comments comments;

    CommentReaders(People people, Tasks tasks, Holders holders, Comments comments) {
        this.people = people;
        this.tasks = tasks;
        this.holders = holders;
        this.comments = comments;
    }

    /**
     * Somebody whom a comment concerns.
     *
     * @param link to the page on which they read it, beginning with {@code /}
     */
    public record Reader(Person person, String link) {}

    /** Whom it concerns, without those who could not read it. */
    public List<Reader> of(CommentWritten written) {
        return concerned(written).stream()
                .flatMap(person -> place(person, written).map(link -> new Reader(person, link)).stream())
                .toList();
    }

    private Optional<String> place(Person person, CommentWritten written) {
        var task = written.task();
        if (task != null && readsAtTheTask(person, written)) {
            return Optional.of("/attivita/" + task.taskId());
        }
        return readsOnThePath(person, written)
                ? Optional.of("/percorsi/" + written.path() + "/commenti")
                : Optional.empty();
    }

    private List<Person> concerned(CommentWritten written) {
        var task = written.task();
        var working = task == null
                ? holders.of(written.path()).stream()
                : Stream.ofNullable(task.assignee()).map(holder -> holder.username());
        return Stream.concat(working, written.authors().stream())
                .distinct()
                .filter(username -> !username.equals(written.author().username()))
                .flatMap(username -> people.findActive(username).stream())
                .toList();
    }

    /** Whether the person reads it on the page of its task. */
    private boolean readsAtTheTask(Person person, CommentWritten written) {
        if (written.task() == null) {
            return false;
        }
        try {
            return Objects.equals(tasks.get(person, written.task().taskId()).path(), written.path());
        } catch (TaskNotFound | AlreadyCompleted notTheirs) {
            return false;
        }
    }

    /** Whether the person reads it on the page of the path's comments. */
    private boolean readsOnThePath(Person person, CommentWritten written) {
        return written.task() == null
                ? comments.mayRead(person, written.ambito())
                : comments.mayReadAll(person, written.ambito());
    }
}
