package it.concerto.workflow;

import it.concerto.forms.FieldError;
import it.concerto.forms.Submission;
import it.concerto.identity.Absent;
import it.concerto.identity.Person;
import it.concerto.workflow.OpenTask.Standing;
import it.concerto.workflow.engine.NotTheHolder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The user tasks, for the people who do them: a person meets only tasks of their own or of their groups. */
@Service
public class Tasks {

    private final Inbox inbox;
    private final VisibleTasks visible;
    private final TaskCompletion completion;
    private final EngineSession session;
    private final TaskClaims claims;
    private final Races races = new Races();

    Tasks(Inbox inbox, VisibleTasks visible, TaskCompletion completion, EngineSession session, TaskClaims claims) {
        this.inbox = inbox;
        this.visible = visible;
        this.completion = completion;
        this.session = session;
        this.claims = claims;
    }

    /**
     * A page of a person's tasks, the earliest due first.
     *
     * @param after {@link InboxPage#next()} of the page before, null for the first
     * @param size 1 to 100 rows
     */
    public InboxPage list(Person person, InboxFilter filter, @Nullable String after, int size) {
        return inbox.list(person, filter, after, Math.min(Math.max(size, 1), 100));
    }

    /** The same without any filter but the view. */
    public InboxPage list(Person person, InboxView view, @Nullable String after, int size) {
        return list(person, InboxFilter.of(view), after, size);
    }

    /** How many tasks each of the filters shows the person, and what they have to do without any; in one statement. */
    public InboxTotals totals(Person person, List<InboxFilter> filters) {
        return inbox.totals(person, filters);
    }

    public InboxCounts counts(Person person) {
        return totals(person, List.of()).counts();
    }

    /** All open tasks of a path that the person may see, the earliest due first. */
    public List<InboxRow> of(Person person, String path) {
        return inbox.of(List.of(path), person).stream()
                .filter(entry -> entry.isVisibleTo(person))
                .map(inbox::shown)
                .toList();
    }

    /** The open tasks of a path that wait for others, as far as the person may know of them; the same kind for the same role together. */
    public List<WaitingForOthers> ofOthers(Person person, String path) {
        return WaitingForOthers.alike(inbox.of(List.of(path), person).stream()
                .filter(entry -> !entry.isVisibleTo(person) && entry.isKnownTo(person))
                .map(inbox::shown)
                .toList());
    }

    /**
     * A page of what waits for others in the paths in which the person has answered something, the earliest due first;
     * nobody is named.
     *
     * @param after {@link InboxPage#next()} of the page before, null for the first
     * @param size 1 to 100 rows
     */
    public InboxPage ofOthers(Person person, @Nullable String after, int size) {
        return inbox.awaited(person, after, Math.min(Math.max(size, 1), 100));
    }

    /** The row of one task, without its form; for the rest as {@link #open}. */
    public InboxRow get(Person person, String taskId) throws TaskNotFound, AlreadyCompleted {
        return inbox.shown(visible.get(person, taskId));
    }

    /** For whom the person does the task, or would: nobody, if they may do it in their own right (BR-76). */
    public Optional<Absent> onBehalf(Person person, String taskId) throws TaskNotFound, AlreadyCompleted {
        return visible.get(person, taskId).onBehalf(person);
    }

    /**
     * The row of a task that the person has in hand.
     *
     * @throws NotYours if the person has not claimed it
     */
    public InboxRow inHand(Person person, String taskId) throws TaskNotFound, NotYours, AlreadyCompleted {
        return inbox.shown(visible.held(person, taskId));
    }

    /** @throws AlreadyCompleted if it was the person's to see and has been answered */
    public OpenTask open(Person person, String taskId) throws TaskNotFound, AlreadyCompleted {
        var entry = visible.get(person, taskId);
        return session.as(
                person,
                () -> new OpenTask(
                        inbox.shown(entry),
                        completion.form(entry).form(),
                        completion.form(entry).deployment(),
                        completion.given(entry, person),
                        standing(entry, person),
                        entry.candidates()));
    }

    /**
     * Takes a task of one's group in hand; claiming one's own task again changes nothing.
     *
     * @throws Contended as {@link #complete}
     */
    public void claim(Person person, String taskId) throws TaskNotFound, AlreadyClaimed, AlreadyCompleted, Contended {
        claim(person, taskId, () -> {});
    }

    /** @param beside what is written in the same transaction, and rolled back with it */
    public void claim(Person person, String taskId, Runnable beside)
            throws TaskNotFound, AlreadyClaimed, AlreadyCompleted, Contended {
        claims.take(person, taskId, beside);
    }

    /**
     * Gives a claimed task back to its groups.
     *
     * @throws NotYours also for a task that was given to the person by name: it has no group to go back to
     * @throws Contended as {@link #complete}
     */
    public void release(Person person, String taskId) throws TaskNotFound, NotYours, AlreadyCompleted, Contended {
        release(person, taskId, () -> {});
    }

    /** @param beside as in {@link #claim(Person, String, Runnable)} */
    public void release(Person person, String taskId, Runnable beside)
            throws TaskNotFound, NotYours, AlreadyCompleted, Contended {
        claims.giveBack(person, taskId, beside);
    }

    /**
     * Judges the answer and, if it stands, stores it and moves the process on, all in one transaction; again, up to three
     * times, if somebody changed the same process at the same moment.
     *
     * @throws NotYours if the person has not claimed it
     * @throws Contended if others were faster each time
     */
    public Completion complete(Person person, String taskId, Submission submission)
            throws TaskNotFound, NotYours, AlreadyCompleted, Contended {
        return complete(person, taskId, submission, () -> {});
    }

    /** @param beside as in {@link #claim(Person, String, Runnable)}; nothing, if the answer does not stand */
    public Completion complete(Person person, String taskId, Submission submission, Runnable beside)
            throws TaskNotFound, NotYours, AlreadyCompleted, Contended {
        var entry = visible.held(person, taskId);
        try {
            return races.run(
                    taskId,
                    () -> claims.isInHand(person, taskId),
                    () -> session.inTransaction(
                            person,
                            status -> with(
                                    beside,
                                    session.answering(() -> completion.complete(entry, person, submission, status)))));
        } catch (RuntimeException | Contended lost) {
            // the engine's loser meets a stale revision, a missing task or a plain NullPointerException
            if (!visible.get(person, taskId).isOf(person) || NotTheHolder.isBehind(lost)) {
                throw new NotYours(taskId);
            }
            throw lost;
        }
    }

    private static Completion with(Runnable beside, Completion completion) {
        if (completion instanceof Completion.Completed) {
            beside.run();
        }
        return completion;
    }

    /**
     * What the task's form says against an answer, with nothing done.
     *
     * @throws NotYours if the person has not claimed it
     */
    public List<FieldError> problems(Person person, String taskId, Submission submission)
            throws TaskNotFound, NotYours, AlreadyCompleted {
        var entry = visible.held(person, taskId);
        return session.as(person, () -> completion.problems(entry, person, submission));
    }

    private static Standing standing(InboxEntry entry, Person person) {
        if (entry.isOf(person)) {
            return Standing.MINE;
        }
        return entry.row().assignee() == null ? Standing.CLAIMABLE : Standing.TAKEN;
    }
}
