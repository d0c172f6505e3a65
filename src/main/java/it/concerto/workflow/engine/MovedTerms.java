package it.concerto.workflow.engine;

import it.concerto.workflow.DueStep;
import it.concerto.workflow.DueStep.Cause;
import it.concerto.workflow.Reckoning;
import it.concerto.workflow.engine.DueLog.Why;
import it.concerto.workflow.models.DueRule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Lets the terms of open tasks follow the day that they count from, and writes down each move. */
@Component
public class MovedTerms {

    private final ProcessEngine engine;
    private final DueDates dueDates;
    private final DueLog log;
    private final Clock clock;

    MovedTerms(ProcessEngine engine, DueDates dueDates, DueLog log, Clock clock) {
        this.engine = engine;
        this.dueDates = dueDates;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Gives a run another day.
     *
     * @param day ISO
     * @return how many of its open tasks have another due date now; zero also if the run does not know the day yet
     */
    public int move(String run, String variable, String day) {
        var by = engine.getIdentityService().getCurrentAuthentication().getUserId();
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(command -> {
            var runtime = engine.getRuntimeService();
            if (runtime.getVariable(run, variable) == null) {
                return 0;
            }
            runtime.setVariable(run, variable, day);
            var open = engine.getTaskService().createTaskQuery().processInstanceId(run);
            return (int) open.list().stream()
                    .filter(task -> follow((TaskEntity) task, variable, by))
                    .count();
        });
    }

    private boolean follow(TaskEntity task, String variable, String by) {
        var last = log.last(task.getId());
        var rule = last.flatMap(DueStep::rule).or(() -> dueDates.rule(task).map(DueRule::of));
        var counts = rule.flatMap(DueRule::variable).filter(variable::equals).isPresent();
        if (!counts || last.filter(step -> step.cause() == Cause.BY_HAND).isPresent()) {
            return false;
        }
        var day = String.valueOf(task.getVariable(variable));
        var reckoning = reckoning(task, last).on(day, LocalDate.now(clock));
        var reckoned = reckoning.by(dueDates.calendar(task));
        var before = task.getDueDate() == null ? null : task.getDueDate().toInstant();
        if (reckoned.due().equals(before)) {
            return false;
        }
        engine.getTaskService().setDueDate(task.getId(), Date.from(reckoned.due()));
        var decision = last.map(DueStep::decision).orElseGet(dueDates::table);
        log.add(task, reckoning, reckoned, new Why(Cause.DAY_MOVED, decision, before, "", by));
        return true;
    }

    /** What began before reckonings were kept is due by the table of today. */
    private Reckoning reckoning(TaskEntity task, Optional<DueStep> last) {
        return last.flatMap(step -> Optional.ofNullable(step.reckoning()))
                .orElseGet(() -> dueDates.rebuilt(dueDates.rule(task).orElseThrow(), task));
    }
}
