package it.concerto.workflow;

import it.concerto.identity.Person;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The processes that open tasks belong to, for whoever may see the task. */
@Service
public class TaskRuns {

    private final VisibleTasks tasks;
    private final ProcessHistory history;

    TaskRuns(VisibleTasks tasks, ProcessHistory history) {
        this.tasks = tasks;
        this.history = history;
    }

    public Optional<ProcessRun> of(Person person, String task) throws TaskNotFound, AlreadyCompleted {
        var entry = tasks.get(person, task);
        return history.find(person, entry.row().ambito(), entry.row().path(), entry.processInstance());
    }
}
