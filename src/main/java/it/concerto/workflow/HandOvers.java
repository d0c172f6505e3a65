package it.concerto.workflow;

import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.engine.PathModels;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives what one person was asked to do to another. */
@Service
@Transactional
public class HandOvers {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final EngineSession session;
    private final PathModels models;
    private final AccountNumbers numbers;

    HandOvers(
            RuntimeService runtime,
            TaskService tasks,
            EngineSession session,
            PathModels models,
            AccountNumbers numbers) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.session = session;
        this.models = models;
        this.numbers = numbers;
    }

    /**
     * Gives the open tasks that {@link PeopleInScope} has made for one person to another; the term stays.
     *
     * @param within variable that singles out the process among those of the path
     * @param person variable that holds the person of each repetition
     * @param from username
     * @param to username
     * @return how many tasks changed hands
     */
    public int give(
            String path,
            ProcessVariable<String> within,
            String value,
            ProcessVariable<String> person,
            String from,
            String to) {
        return models.ambito(path)
                .map(ambito -> session.inside(AmbitoCode.of(ambito), () -> {
                    var open = tasks.createTaskQuery()
                            .processInstanceBusinessKey(path)
                            .processVariableValueEquals(within.name(), value)
                            .taskAssignee(from)
                            .list();
                    open.forEach(task -> {
                        runtime.setVariableLocal(task.getExecutionId(), person.name(), numbers.of(to));
                        tasks.setAssignee(task.getId(), to);
                    });
                    return open.size();
                }))
                .orElse(0);
    }
}
