package it.concerto.workflow;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.workflow.GiftBook.Kept;
import it.concerto.workflow.engine.TaskChanges;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Gives tasks to colleagues who could claim them: whoever has a task in hand gives it on, the head of the office also what is
 * another's or nobody's yet. Each gift announces {@link TaskGiven} and stands in the story of the path with its reason.
 */
@Service
public class Assignments {

    private final VisibleTasks tasks;
    private final TaskTurns turns;
    private final TaskChanges engine;
    private final Colleagues colleagues;
    private final GiftBook book;

    Assignments(VisibleTasks tasks, TaskTurns turns, TaskChanges engine, Colleagues colleagues, GiftBook book) {
        this.tasks = tasks;
        this.turns = turns;
        this.engine = engine;
        this.colleagues = colleagues;
        this.book = book;
    }

    /** Whether the person may give the task to somebody; what is for one person by name is nobody's to give. */
    public boolean mayGive(Person person, InboxRow task, List<?> groups) {
        var holder = task.assignee();
        var isOwn = holder != null && holder.username().equals(person.username());
        return !groups.isEmpty() && (isOwn || VisibleTasks.isHead(person, task.ambito()));
    }

    /** The row of a task that the person may give to somebody. */
    public InboxRow row(Person person, String taskId) throws TaskNotFound, NotYours, AlreadyCompleted {
        return book.shown(givable(person, taskId));
    }

    /** The row of any open task that the person may do or see to, as {@link #row} but also of others' tasks. */
    public InboxRow seen(Person person, String taskId) throws TaskNotFound, AlreadyCompleted {
        return book.shown(tasks.getToArrange(person, taskId));
    }

    /** To whom the person may give the task, by name. */
    public List<Person> colleagues(Person person, String taskId) throws TaskNotFound, NotYours, AlreadyCompleted {
        return colleagues.of(givable(person, taskId));
    }

    /** To whom the person may give at least one of the tasks, by name. */
    public List<Person> colleagues(Person person, List<String> taskIds) {
        var known = new HashMap<List<GroupId>, List<Person>>();
        for (var id : taskIds) {
            try {
                known.computeIfAbsent(givable(person, id).candidates(), colleagues::of);
            } catch (TaskNotFound | NotYours | AlreadyCompleted none) {
                continue;
            }
        }
        return known.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Person::username, each -> each, (one, same) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparing(Person::displayName))
                .toList();
    }

    /** Who gave the task to whoever has it in hand, if anybody did; told to the two and to those who read the history of the path. */
    public Optional<GivenTask> last(Person reader, InboxRow task) {
        return book.last(reader, task);
    }

    /**
     * Whether {@link #give} would do it now, with nothing done.
     *
     * @throws NotYours if the person neither has it in hand nor heads the office
     * @throws TaskChanged if somebody else has it in hand than was seen
     */
    public void check(Person person, String taskId, Gift gift)
            throws TaskNotFound, AlreadyCompleted, NotYours, NotAColleague, TaskChanged {
        receiver(givable(person, taskId), gift);
    }

    /**
     * Gives the task to a colleague, in a transaction of its own.
     *
     * @return with which it can be {@linkplain #takeBack taken back}
     * @throws NotYours as {@link #check}
     * @throws TaskChanged as {@link #check}
     */
    public String give(Person person, String taskId, Gift gift)
            throws TaskNotFound, AlreadyCompleted, NotYours, NotAColleague, TaskChanged, Contended {
        var entry = givable(person, taskId);
        var receiver = receiver(entry, gift);
        return turns.take(person, taskId, () -> engine.give(
                        taskId, state -> Objects.equals(state.holder(), gift.seen()), gift.to())
                .map(after -> book.given(entry, gift, after.revision(), receiver, person)));
    }

    /**
     * Puts a task that the person gave away back into the hands, or the groups, in which it was.
     *
     * @param gift what {@link #give} has returned
     * @param beside what is written in the same transaction, and rolled back with it
     * @throws NotYours if the person neither had it in hand before nor heads the office today
     * @throws TaskChanged if anything has happened to the task since
     */
    public void takeBack(Person person, String gift, Runnable beside)
            throws TaskNotFound, AlreadyCompleted, NotYours, NotAColleague, TaskChanged, Contended {
        var kept = book.find(gift)
                .filter(found -> found.by().equals(person.username()))
                .orElseThrow(() -> new TaskNotFound(gift));
        var entry = book.open(kept, person);
        if (entry.isEmpty()) {
            // over, or not theirs to see any more
            tasks.getToArrange(person, kept.task());
            throw new TaskNotFound(kept.task());
        }
        if (!person.username().equals(kept.before().holder())
                && !VisibleTasks.isHead(person, entry.get().row().ambito())) {
            throw new NotYours(kept.task());
        }
        refuseStranger(entry.get(), kept);
        turns.take(person, kept.task(), () -> engine.give(
                        kept.task(),
                        state -> state.revision() == kept.revision(),
                        kept.before().holder())
                .map(after -> {
                    var taken = book.takenBack(entry.get(), kept, after.revision(), person);
                    beside.run();
                    return taken;
                }));
    }

    private void refuseStranger(InboxEntry entry, Kept kept) throws NotAColleague {
        var before = kept.before().holder();
        if (before != null && !colleagues.mayHold(entry, before)) {
            throw new NotAColleague(kept.task(), before);
        }
    }

    private InboxEntry givable(Person person, String taskId) throws TaskNotFound, NotYours, AlreadyCompleted {
        var entry = tasks.getToArrange(person, taskId);
        if (!entry.isOf(person) && !VisibleTasks.isHead(person, entry.row().ambito())) {
            throw new NotYours(taskId);
        }
        return entry;
    }

    private Person receiver(InboxEntry entry, Gift gift) throws NotAColleague, TaskChanged {
        var task = entry.row().taskId();
        if (!Objects.equals(entry.holder().findFirst().orElse(null), gift.seen())) {
            throw new TaskChanged(task, entry.row().assignee());
        }
        return colleagues.find(entry, gift.to()).orElseThrow(() -> new NotAColleague(task, gift.to()));
    }
}
