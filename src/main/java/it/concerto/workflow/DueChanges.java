package it.concerto.workflow;

import it.concerto.identity.Person;
import it.concerto.time.Rome;
import it.concerto.workflow.engine.TaskChanges;
import it.concerto.workflow.engine.TaskChanges.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.springframework.stereotype.Service;

/**
 * Moves the due dates of open tasks as the head of the office decides, with a reason that stands in the story of the path. What
 * counts from a day of the procedure moves with that day alone ({@link MovedDates}).
 */
@Service
public class DueChanges {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final VisibleTasks tasks;
    private final TaskTurns turns;
    private final TaskChanges engine;
    private final TermRules terms;
    private final MoveBook book;

    DueChanges(VisibleTasks tasks, TaskTurns turns, TaskChanges engine, TermRules terms, MoveBook book) {
        this.tasks = tasks;
        this.turns = turns;
        this.engine = engine;
        this.terms = terms;
        this.book = book;
    }

    public boolean mayMove(Person person, InboxRow task) {
        return VisibleTasks.isHead(person, task.ambito()) && !terms.isFixed(person, task);
    }

    /**
     * The row of a task whose due date the person may move.
     *
     * @throws NotYours if the person does not head the office
     */
    public InboxRow row(Person person, String taskId) throws TaskNotFound, AlreadyCompleted, NotYours, FixedTerm {
        return book.shown(movable(person, taskId));
    }

    /**
     * Whether {@link #move} would do it now, with nothing done.
     *
     * @throws TaskChanged if it is due at another time than was seen
     */
    public void check(Person person, String taskId, NewDue due)
            throws TaskNotFound, AlreadyCompleted, NotYours, FixedTerm, TaskChanged {
        refuseOther(movable(person, taskId), due);
    }

    /**
     * Moves the due date, in a transaction of its own.
     *
     * @return with which it can be {@linkplain #takeBack taken back}
     * @throws NotYours as {@link #row}
     * @throws TaskChanged as {@link #check}
     */
    public String move(Person person, String taskId, NewDue due)
            throws TaskNotFound, AlreadyCompleted, NotYours, FixedTerm, TaskChanged, Contended {
        var entry = movable(person, taskId);
        refuseOther(entry, due);
        return turns.take(person, taskId, () -> engine.move(
                        taskId, state -> Objects.equals(state.due(), due.seen()), end(due.day()))
                .map(after -> book.moved(entry, after, due, person)));
    }

    /**
     * Gives a task back the due date that the person has moved.
     *
     * @param move what {@link #move} has returned
     * @param beside what is written in the same transaction, and rolled back with it
     * @throws NotYours if the person does not head the office any more
     * @throws TaskChanged if anything has happened to the task since
     */
    public void takeBack(Person person, String move, Runnable beside)
            throws TaskNotFound, AlreadyCompleted, NotYours, TaskChanged, Contended {
        var kept = book.find(move)
                .filter(found -> found.by().equals(person.username()))
                .orElseThrow(() -> new TaskNotFound(move));
        var entry = tasks.getToArrange(person, kept.task());
        refuseOthers(person, entry);
        turns.take(person, kept.task(), () -> engine.move(
                        kept.task(), (State state) -> state.revision() == kept.revision(), kept.before())
                .map(after -> {
                    var taken = book.takenBack(entry, after, person);
                    beside.run();
                    return taken;
                }));
    }

    /** When a day ends. */
    public static Instant end(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(Rome.ZONE).toInstant();
    }

    private static void refuseOthers(Person person, InboxEntry entry) throws NotYours {
        if (!VisibleTasks.isHead(person, entry.row().ambito())) {
            throw new NotYours(entry.row().taskId());
        }
    }

    private static void refuseOther(InboxEntry entry, NewDue due) throws TaskChanged {
        if (!Objects.equals(entry.row().due(), due.seen())) {
            throw new TaskChanged(entry.row().taskId(), entry.row().assignee());
        }
    }

    private InboxEntry movable(Person person, String taskId)
            throws TaskNotFound, AlreadyCompleted, NotYours, FixedTerm {
        var entry = tasks.getToArrange(person, taskId);
        refuseOthers(person, entry);
        if (terms.isFixed(person, entry.row())) {
            throw new FixedTerm(taskId);
        }
        return entry;
    }
}
