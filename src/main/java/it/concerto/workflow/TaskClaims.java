package it.concerto.workflow;

import it.concerto.identity.Person;
import it.concerto.workflow.engine.TaskChanges;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Takes tasks in hand and gives them back; of two who do so at the same moment one is told what the other did. */
@Component
class TaskClaims {

    private final Inbox inbox;
    private final VisibleTasks visible;
    private final EngineSession session;
    private final TaskService engine;
    private final TaskChanges changes;
    private final Races races = new Races();

    TaskClaims(Inbox inbox, VisibleTasks visible, EngineSession session, TaskService engine, TaskChanges changes) {
        this.inbox = inbox;
        this.visible = visible;
        this.session = session;
        this.engine = engine;
        this.changes = changes;
    }

    /** @param beside written in the same transaction; by itself, if the person has the task in hand already */
    void take(Person person, String taskId, Runnable beside)
            throws TaskNotFound, AlreadyClaimed, AlreadyCompleted, Contended {
        var entry = visible.get(person, taskId);
        if (isHeld(entry, person)) {
            beside.run();
            return;
        }
        try {
            races.run(
                    taskId,
                    () -> isFree(person, taskId),
                    () -> session.inTransaction(person, status -> {
                        engine.claim(taskId, person.username());
                        entry.onBehalf(person).ifPresent(absent -> inbox.claimedFor(taskId, absent.username()));
                        beside.run();
                        return true;
                    }));
        } catch (RuntimeException | Contended lost) {
            if (!isHeld(visible.get(person, taskId), person)) {
                throw lost;
            }
            beside.run();
        }
    }

    /** @param beside written in the same transaction */
    void giveBack(Person person, String taskId, Runnable beside)
            throws TaskNotFound, NotYours, AlreadyCompleted, Contended {
        var entry = visible.get(person, taskId);
        if (!entry.isOf(person) || entry.candidates().isEmpty()) {
            throw new NotYours(taskId);
        }
        try {
            var given = races.run(
                    taskId,
                    () -> isInHand(person, taskId),
                    () -> session.inTransaction(person, status -> {
                        var after =
                                changes.give(taskId, state -> person.username().equals(state.holder()), null);
                        after.ifPresent(state -> beside.run());
                        return after;
                    }));
            if (given.isPresent()) {
                return;
            }
        } catch (Contended lost) {
            if (visible.get(person, taskId).isOf(person)) {
                throw lost;
            }
        }
        visible.get(person, taskId);
        throw new NotYours(taskId);
    }

    boolean isInHand(Person person, String taskId) {
        return inbox.find(taskId, person).filter(entry -> entry.isOf(person)).isPresent();
    }

    private boolean isFree(Person person, String taskId) {
        return inbox.find(taskId, person)
                .filter(entry -> entry.row().assignee() == null)
                .isPresent();
    }

    /** Whether the person has the task in hand already. */
    private static boolean isHeld(InboxEntry entry, Person person) throws AlreadyClaimed {
        var holder = entry.row().assignee();
        if (holder == null || entry.isOf(person)) {
            return holder != null;
        }
        throw new AlreadyClaimed(entry.row().taskId(), holder, entry.claimedAt());
    }
}
