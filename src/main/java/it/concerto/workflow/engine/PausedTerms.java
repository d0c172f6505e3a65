package it.concerto.workflow.engine;

import it.concerto.workflow.DueStep.Cause;
import it.concerto.workflow.InboxRow;
import it.concerto.workflow.Reckoning;
import it.concerto.workflow.engine.DueLog.Why;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reckons due dates with the days on which their terms stand still. */
@Component
public class PausedTerms {

    private final ProcessEngine engine;
    private final DueDates dueDates;
    private final DueLog log;

    PausedTerms(ProcessEngine engine, DueDates dueDates, DueLog log) {
        this.engine = engine;
        this.dueDates = dueDates;
        this.log = log;
    }

    /**
     * Gives the task the due date that follows from its pauses.
     *
     * @param seen the task as whoever decides has seen it
     * @param person username
     * @return empty, with nothing changed, if the task is over or due at another time than was seen
     */
    public Optional<Instant> reckon(InboxRow seen, Reckoning reckoning, Cause cause, String reason, String person) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(command -> {
            var task = (TaskEntity) engine.getTaskService()
                    .createTaskQuery()
                    .taskId(seen.taskId())
                    .singleResult();
            if (task == null || !isDue(task, seen.due())) {
                return Optional.empty();
            }
            var reckoned = reckoning.by(dueDates.calendar(task));
            engine.getTaskService().setDueDate(task.getId(), Date.from(reckoned.due()));
            log.add(task, reckoning, reckoned, new Why(cause, dueDates.table(), seen.due(), reason, person));
            return Optional.of(reckoned.due());
        });
    }

    /** Whether nobody has set another date since. */
    static boolean isDue(TaskEntity task, @Nullable Instant seen) {
        var due = task.getDueDate();
        return Objects.equals(due == null ? null : due.toInstant(), seen);
    }
}
