package it.concerto.workflow.migration;

import it.concerto.workflow.engine.MovedTasks;
import it.concerto.workflow.engine.ReasonedCommand;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves one run to another version of its process, exactly as it was said beforehand, or not at all. */
@Component
public class MigrationMove {

    private final RuntimeService runtime;
    private final MigrationPlans plans;
    private final RunStands stands;
    private final MovedTasks tasks;
    private final ReasonedCommand command;

    MigrationMove(
            RuntimeService runtime, MigrationPlans plans, RunStands stands, MovedTasks tasks, ReasonedCommand command) {
        this.runtime = runtime;
        this.plans = plans;
        this.stands = stands;
        this.tasks = tasks;
        this.command = command;
    }

    /**
     * Who moves what, and why.
     *
     * @param username of the operator
     */
    public record Order(String username, String reason, MigrationPath path) {}

    /**
     * In a transaction of its own, which the caller takes back if it is refused.
     *
     * @param said what was said of the run
     * @param stood where it stood if it is to go back, else nothing
     * @throws NotMoved if it does not stand, or would not stand, where it was said; or the engine refuses it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(Order order, MigratingRun run, Forecast said, List<String> stood) throws NotMoved {
        require(stands.definition(run.id()).equals(order.path().source()), "running.why.version");
        require(at(run).equals(said.before()), "running.why.changed");
        var path = order.path();
        var pairs = MigrationPlans.chosen(path.pairs(), stood);
        var plan = plans.build(path.source(), path.target(), pairs);
        try {
            command.run(order.username(), List.of(run.ambito()), order.reason(), () -> runtime.newMigration(plan)
                    .processInstanceIds(run.id())
                    .execute());
        } catch (MigratingProcessInstanceValidationException refused) {
            throw new NotMoved(MigrationTrial.whys(refused));
        } catch (RuntimeException failed) {
            throw new NotMoved(List.of(Failures.why(failed)));
        }
        var left = MigrationPlans.against(pairs, said.before(), at(run));
        if (!left.isEmpty()) {
            throw new NotMoved(left);
        }
        require(at(run).equals(said.after()), "running.why.changed");
        tasks.follow(run.id());
    }

    private List<String> at(MigratingRun run) {
        return stands.of(List.of(run.id())).getOrDefault(run.id(), List.of());
    }

    private static void require(boolean fits, String key) throws NotMoved {
        if (!fits) {
            throw new NotMoved(List.of(Why.of("", key)));
        }
    }
}
