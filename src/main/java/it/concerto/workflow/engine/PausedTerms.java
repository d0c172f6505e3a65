package it.concerto.workflow.engine;

import it.concerto.workflow.DueStep.Cause;
import it.concerto.workflow.Reckoning;
import it.concerto.workflow.engine.DueLog.Why;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
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
     * @param person username
     */
    public Instant reckon(String id, Reckoning reckoning, Cause cause, String reason, String person) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(command -> {
            var task = (TaskEntity)
                    engine.getTaskService().createTaskQuery().taskId(id).singleResult();
            var reckoned = reckoning.by(dueDates.calendar(task));
            var before = task.getDueDate().toInstant();
            engine.getTaskService().setDueDate(id, Date.from(reckoned.due()));
            log.add(task, reckoning, reckoned, new Why(cause, dueDates.table(), before, reason, person));
            return reckoned.due();
        });
    }
}
