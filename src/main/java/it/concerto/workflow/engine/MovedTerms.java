package it.concerto.workflow.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the terms of open tasks follow the day that they count from, and writes down each move. */
@Component
public class MovedTerms {

    private final ProcessEngine engine;
    private final DueDates dueDates;
    private final JdbcClient jdbc;
    private final Clock clock;

    MovedTerms(ProcessEngine engine, DueDates dueDates, JdbcClient jdbc, Clock clock) {
        this.engine = engine;
        this.dueDates = dueDates;
        this.jdbc = jdbc;
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
        var rule = dueDates.rule(task)
                .filter(of -> of.variable().filter(variable::equals).isPresent());
        if (rule.isEmpty()) {
            return false;
        }
        var before = task.getDueDate();
        var after = Date.from(dueDates.end(rule.get(), task));
        if (after.equals(before)) {
            return false;
        }
        engine.getTaskService().setDueDate(task.getId(), after);
        record(task, variable, new Move(before == null ? null : before.toInstant(), after.toInstant(), by));
        return true;
    }

    /** From when to when, and who brought it about. */
    private record Move(@Nullable Instant before, Instant after, String by) {}

    private void record(TaskEntity task, String variable, Move move) {
        var before = move.before();
        jdbc.sql(
                        """
                        insert into cz_term_move (id, ambito, path, task, task_key, variable, due_before, due_after, person, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        UUID.randomUUID().toString(),
                        task.getTenantId(),
                        task.getProcessInstance().getBusinessKey(),
                        task.getId(),
                        task.getTaskDefinitionKey(),
                        variable,
                        before == null ? null : before.atOffset(ZoneOffset.UTC),
                        move.after().atOffset(ZoneOffset.UTC),
                        move.by(),
                        OffsetDateTime.now(clock)))
                .update();
    }
}
