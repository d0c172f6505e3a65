package it.concerto.workflow.engine;

import it.concerto.organisation.Term;
import it.concerto.workflow.models.DueRule;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes an open task in one go with the look at it: whoever is faster has changed it, nobody's change is written over. */
@Component
public class TaskChanges {

    private final ProcessEngine engine;
    private final DueDates dueDates;

    TaskChanges(ProcessEngine engine, DueDates dueDates) {
        this.engine = engine;
        this.dueDates = dueDates;
    }

    /**
     * Whether nobody decides when a task is due: its term counts from a day of the procedure, with which it moves, or in hours,
     * which only the law does.
     *
     * @param key id of the user task in the model
     */
    public boolean isFixed(String key) {
        return dueDates.rule(engine.getDecisionService(), key)
                .map(DueRule::of)
                .filter(rule -> rule.fromDay() != null || rule.fromBeginning().unit() == Term.Unit.HOURS)
                .isPresent();
    }

    /**
     * How a task stands.
     *
     * @param holder username, or null
     * @param revision another one after each change of the task, whoever makes it
     */
    public record State(@Nullable String holder, @Nullable Instant due, int revision) {}

    /**
     * @param holder username, or null for its groups
     * @return how it stands now; empty, with nothing changed, if it is over or did not stand as expected
     */
    public Optional<State> give(String task, Predicate<State> expected, @Nullable String holder) {
        return change(task, expected, () -> engine.getTaskService().setAssignee(task, holder));
    }

    /** The same with the end of its term. */
    public Optional<State> move(String task, Predicate<State> expected, @Nullable Instant due) {
        var date = due == null ? null : Date.from(due);
        return change(task, expected, () -> engine.getTaskService().setDueDate(task, date));
    }

    private Optional<State> change(String id, Predicate<State> expected, Runnable change) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(command -> {
            var task = (TaskEntity)
                    engine.getTaskService().createTaskQuery().taskId(id).singleResult();
            if (task == null || !expected.test(state(task, task.getRevision()))) {
                return Optional.empty();
            }
            change.run();
            return Optional.of(state(task, task.getRevisionNext()));
        });
    }

    private static State state(TaskEntity task, int revision) {
        var due = task.getDueDate();
        return new State(task.getAssignee(), due == null ? null : due.toInstant(), revision);
    }
}
