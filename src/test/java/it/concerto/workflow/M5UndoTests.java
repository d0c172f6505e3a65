package it.concerto.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.EngineTest;
import it.concerto.testing.LetterSteps.SignersInScope;
import it.concerto.testing.MovingModels;
import it.concerto.workflow.engine.InboxProjection;
import it.concerto.workflow.migration.Forecast;
import it.concerto.workflow.migration.Forecast.Kind;
import it.concerto.workflow.migration.MigratingRun;
import it.concerto.workflow.migration.MigrationMove;
import it.concerto.workflow.migration.MigrationMove.Order;
import it.concerto.workflow.migration.MigrationPair;
import it.concerto.workflow.migration.MigrationPath;
import it.concerto.workflow.migration.MigrationPlans;
import it.concerto.workflow.migration.MigrationTrial;
import it.concerto.workflow.migration.NotMoved;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** M5: what goes back has its tasks, values and timers as they were, with the same ids. */
@EngineTest
class M5UndoTests {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Processes processes;

    @Autowired
    SignersInScope signers;

    @Autowired
    MigrationPlans plans;

    @Autowired
    MigrationTrial trial;

    @Autowired
    MigrationMove move;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InboxProjection inbox;

    private MovingRuns runs;

    @BeforeEach
    void begin() {
        runs = new MovingRuns(engine, processes, signers);
    }

    @AfterEach
    void end() {
        runs.clear();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void returnsTasksAndValuesUnchanged(long seed) {
        var chance = new Random(seed);
        var source = runs.deploy(MovingModels.first());
        var all = runs.begin(8, chance);
        var target =
                runs.deploy(MovingModels.renamed("Task_Write", "Task_Compose").replace("Event_Wait", "Event_Pause"));
        var proposal = plans.propose(source, target);
        var pairs = new ArrayList<MigrationPair>();
        proposal.certain().forEach((id, same) -> pairs.add(new MigrationPair(id, same)));
        proposal.likely().forEach((id, other) -> pairs.add(new MigrationPair(id, other)));
        var there = new MigrationPath(source, target, pairs);
        var before = all.stream().map(this::state).toList();
        var said = said(there, all, null);
        assertThat(said)
                .allMatch(forecast ->
                        forecast.kind() == Kind.MOVES || forecast.before().isEmpty());
        move(there, all, said, null);
        assertThat(all.stream().map(this::state).toList()).isNotEqualTo(before);

        var back = new MigrationPath(target, source, MigrationPlans.reverse(pairs));
        var returning = said(back, all, said);
        move(back, all, returning, said);

        assertThat(all.stream().map(this::state).toList()).isEqualTo(before);
        assertThat(inbox.differences()).isZero();
    }

    /** Two steps become one: each run goes back to the one at which it stood. */
    @Test
    void returnsEachToWhereItStood() {
        var source = runs.deploy(MovingModels.first());
        var writing = runs.begin();
        var closing = runs.begin();
        advance(closing);
        var target = runs.deploy(MovingModels.first().replace("name=\"Chiudere\"", "name=\"Altro\""));
        var pairs = plans.propose(source, target).certain().keySet().stream()
                .map(id -> new MigrationPair(id, id.equals("Task_Write") ? "Task_Last" : id))
                .filter(pair -> !pair.source().equals("Event_Late"))
                .toList();
        var there = new MigrationPath(source, target, pairs);
        var all = List.of(writing, closing);
        var said = said(there, all, null);
        move(there, all, said, null);
        assertThat(MigrationProperty.stands(writing, jdbc)).contains("Task_Last");

        var back = new MigrationPath(target, source, MigrationPlans.reverse(pairs));
        move(back, all, said(back, all, said), said);

        assertThat(MigrationProperty.stands(writing, jdbc)).containsExactly("Event_Wait", "Task_Write");
        assertThat(MigrationProperty.stands(closing, jdbc)).containsExactly("Task_Last");
    }

    private void advance(MigratingRun run) {
        for (var times = 0; times < 20 && !MigrationProperty.stands(run, jdbc).contains("Task_Last"); times++) {
            runs.receive(run.id(), "Risposta");
            if (!MigrationProperty.stands(run, jdbc).contains("Task_Last")) {
                runs.advance(run.id());
            }
        }
    }

    private List<Forecast> said(MigrationPath path, List<MigratingRun> all, List<Forecast> before) {
        return trial.of(
                path,
                all,
                run -> before == null ? List.of() : before.get(all.indexOf(run)).before());
    }

    private void move(MigrationPath path, List<MigratingRun> all, List<Forecast> said, List<Forecast> before) {
        for (var place = 0; place < all.size(); place++) {
            var run = all.get(place);
            var forecast = said.get(place);
            var stood = before == null ? List.<String>of() : before.get(place).before();
            if (forecast.kind() == Kind.MOVES) {
                transaction.executeWithoutResult(status -> {
                    try {
                        move.move(new Order("carla", "Si prova", path), run, forecast, stood);
                    } catch (NotMoved refused) {
                        throw new AssertionError(refused);
                    }
                });
            }
        }
    }

    /** Tasks, values, timers and messages waited for, with their ids and to the last column that says something. */
    private Map<String, Object> state(MigratingRun run) {
        return Map.of(
                "tasks",
                        rows(
                                "select ID_, TASK_DEF_KEY_, NAME_, ASSIGNEE_, DUE_DATE_, PRIORITY_, PROC_DEF_ID_ from ACT_RU_TASK where PROC_INST_ID_ = ? order by ID_",
                                run),
                "values",
                        rows(
                                "select ID_, NAME_, TYPE_, TEXT_, LONG_, EXECUTION_ID_ from ACT_RU_VARIABLE where PROC_INST_ID_ = ? order by ID_",
                                run),
                "timers",
                        rows(
                                "select ID_, DUEDATE_, RETRIES_, PROCESS_DEF_ID_ from ACT_RU_JOB where PROCESS_INSTANCE_ID_ = ? order by ID_",
                                run),
                "messages",
                        rows(
                                "select ID_, EVENT_NAME_, ACTIVITY_ID_ from ACT_RU_EVENT_SUBSCR where PROC_INST_ID_ = ? order by ID_",
                                run),
                "stands", MigrationProperty.stands(run, jdbc));
    }

    private List<Map<String, Object>> rows(String sql, MigratingRun run) {
        return jdbc.sql(sql).param(run.id()).query().listOfRows();
    }
}
