package it.concerto.workflow;

import it.concerto.identity.Person;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What somebody does to one open task: in a transaction of its own, again if it lost against others at the same moment. */
@Component
class TaskTurns {

    private final VisibleTasks tasks;
    private final EngineSession session;
    private final Races races = new Races();

    TaskTurns(VisibleTasks tasks, EngineSession session) {
        this.tasks = tasks;
        this.session = session;
    }

    /**
     * @param turn all that is done; nothing, if the task is not as it was expected
     * @throws TaskChanged if it is not
     */
    <T> T take(Person person, String taskId, Supplier<Optional<T>> turn)
            throws TaskChanged, TaskNotFound, AlreadyCompleted, Contended {
        var done = races.run(taskId, () -> true, () -> session.inTransaction(person, status -> turn.get()));
        if (done.isPresent()) {
            return done.get();
        }
        throw new TaskChanged(taskId, tasks.getToArrange(person, taskId).row().assignee());
    }
}
