package it.concerto.desk.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.concerto.WholePathTest;
import it.concerto.desk.bulk.Bulk.State;
import it.concerto.identity.Person;
import it.concerto.testing.MovableClock;
import it.concerto.time.Rome;
import it.concerto.workflow.Tasks;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O9: a run dies right after a step; what was done stands in its row from the transaction in which it was done. */
@WholePathTest
class O9DeadBulkTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Bulks bulks;

    @Autowired
    BulkWork work;

    @Autowired
    BulkForms forms;

    @Autowired
    BulkRunner runner;

    @Autowired
    BulkMail mail;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskService engine;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private BulkScene scene;
    private Person enea;
    private String id;

    @BeforeEach
    void threeHeads() {
        clock.set("2022-05-10T09:00");
        scene = new BulkScene(context);
        scene.threeHeads();
        enea = scene.person(BulkScene.ENEA);
    }

    /** The task is given, and the run is over before the row says so. */
    @Test
    void whatWasGivenCanBeTakenBackThoughTheRunDied() {
        var task = diesAfter(new BulkOrder(BulkAction.GIVE, BulkScene.FAUSTO, null, "Ferie.", null));
        assertThat(task(task).getAssignee()).isEqualTo(BulkScene.FAUSTO);

        bulks.undo(enea, id);

        assertThat(bulk().count(BulkOutcome.UNDONE)).isOne();
        assertThat(task(task).getAssignee()).isNull();
    }

    @Test
    void whatWasMovedCanBeMovedBackThoughTheRunDied() {
        var task = diesAfter(new BulkOrder(BulkAction.DUE, null, LocalDate.of(2022, 8, 20), "Agosto.", null));
        assertThat(Rome.local(task(task).getDueDate().toInstant()).toLocalDate())
                .isEqualTo("2022-08-20");

        bulks.undo(enea, id);

        assertThat(bulk().count(BulkOutcome.UNDONE)).isOne();
        assertThat(task(task).getDueDate()).isBefore("2022-08-01");
    }

    @Test
    void whatWasTakenInHandIsKnownThoughTheRunDied() {
        var task = diesAfter(order(BulkAction.CLAIM));

        assertThat(task(task).getAssignee()).isEqualTo(BulkScene.ENEA);
    }

    @Test
    void whatWasGivenBackIsKnownThoughTheRunDied() throws Exception {
        var task = scene.begin(1).get(0);
        tasks.claim(enea, task);

        diesAfter(order(BulkAction.RELEASE), task);

        assertThat(task(task).getAssignee()).isNull();
    }

    @Test
    void whatWasAnsweredIsKnownThoughTheRunDied() throws Exception {
        var task = scene.beginElsewhere("CASARANO-SPENTO");
        tasks.claim(enea, task);

        diesAfter(O9CompletionBulkTests.ANSWER, task);

        assertThat(task(task)).as("the engine has gone on").isNull();
    }

    @Test
    void whatWasTakenBackIsKnownThoughTheUndoingDied() {
        var task = diesAfter(new BulkOrder(BulkAction.GIVE, BulkScene.FAUSTO, null, "Ferie.", null));

        assertThatExceptionOfType(Death.class).isThrownBy(() -> dying().undo(enea, id));
        endSilent(State.UNDOING);

        assertThat(task(task).getAssignee()).isNull();
        assertThat(bulk().state()).isEqualTo(State.UNDONE);
        assertThat(bulk().count(BulkOutcome.UNDONE)).isOne();
        assertThat(bulk().isInterrupted(clock.instant())).isFalse();
        assertThat(bulk().isUndoable()).isFalse();
    }

    @Test
    void whatWasMovedBackIsKnownThoughTheUndoingDied() {
        diesAfter(new BulkOrder(BulkAction.DUE, null, LocalDate.of(2022, 8, 20), "Agosto.", null));

        assertThatExceptionOfType(Death.class).isThrownBy(() -> dying().undo(enea, id));
        endSilent(State.UNDOING);

        assertThat(bulk().count(BulkOutcome.UNDONE)).isOne();
        assertThat(bulk().isUndoable()).isFalse();
    }

    private static BulkOrder order(BulkAction action) {
        return new BulkOrder(action, null, null, "", null);
    }

    /** @return the task to which it was done */
    private String diesAfter(BulkOrder order) {
        var task = scene.begin(1).get(0);
        diesAfter(order, task);
        return task;
    }

    private void diesAfter(BulkOrder order, String task) {
        id = scene.look(order, List.of(task));

        assertThatExceptionOfType(Death.class).isThrownBy(() -> dying().start(enea, id, order, Locale.ITALIAN));
        endSilent(State.RUNNING);

        assertThat(bulk().state()).isEqualTo(State.DONE);
        assertThat(bulk().count(BulkOutcome.DONE)).isOne();
        assertThat(bulk().isInterrupted(clock.instant())).isFalse();
    }

    private Bulks dying() {
        return new Bulks(new DyingStore(), work, forms, runner, mail);
    }

    private void endSilent(State underWay) {
        assertThat(bulk().state()).isEqualTo(underWay);
        clock.advance(Bulk.SILENCE.plusMinutes(1));
        runner.watch();
    }

    private Task task(String task) {
        return engine.createTaskQuery().taskId(task).singleResult();
    }

    /** Nothing that comes after the work is written any more. */
    private final class DyingStore extends BulkStore {

        private DyingStore() {
            super(jdbc, clock);
        }

        @Override
        void settle(String bulk, BulkRow row) {
            throw new Death();
        }

        @Override
        boolean advance(String bulk, State from, State to) {
            if (to == State.DONE || to == State.UNDONE) {
                throw new Death();
            }
            return super.advance(bulk, from, to);
        }
    }

    private static final class Death extends RuntimeException {}

    private Bulk bulk() {
        return scene.bulk(id);
    }
}
