package it.concerto.desk.bulk;

import static it.concerto.desk.bulk.BulkScene.ENEA;
import static it.concerto.desk.bulk.BulkScene.FAUSTO;
import static it.concerto.desk.bulk.BulkScene.FIORELLA;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.WholePathTest;
import it.concerto.desk.bulk.Bulk.State;
import it.concerto.testing.Submissions;
import it.concerto.workflow.Tasks;
import it.concerto.workflow.engine.InboxProjection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * O9: of two hundred tasks, three of which change between preview and confirmation, a hundred and ninety-seven are done, each by
 * itself, and three are listed with the reason; what was given or moved goes back to what it was.
 */
@WholePathTest
class O9BulkTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Tasks tasks;

    @Autowired
    InboxProjection inbox;

    @Autowired
    JdbcClient jdbc;

    private BulkScene scene;

    @BeforeEach
    void threeHeads() {
        scene = new BulkScene(context);
        scene.threeHeads();
        jdbc.sql("delete from cz_path_deed").update();
        jdbc.sql("delete from cz_mail where code = 'M23'").update();
    }

    @Test
    void doesWhatCanBeDoneAndTellsOfEachThatCannot() throws Exception {
        var all = scene.begin(200);
        var before = standing();
        var order = new BulkOrder(BulkAction.GIVE, FAUSTO, null, "Ferie.", null);
        var id = scene.look(order, all);
        assertThat(scene.bulk(id).count(BulkOutcome.READY)).isEqualTo(200);
        assertThat(standing()).as("nothing is done yet").isEqualTo(before);
        for (var taken : all.subList(0, 3)) {
            tasks.claim(scene.person(FIORELLA), taken);
        }

        scene.start(id, order);
        scene.start(id, order);
        scene.finish();

        var done = scene.bulk(id);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.count(BulkOutcome.DONE)).isEqualTo(197);
        assertThat(done.rows().subList(0, 3)).allSatisfy(row -> {
            assertThat(row.outcome()).isEqualTo(BulkOutcome.HELD);
            assertThat(row.detail()).isEqualTo(scene.person(FIORELLA).displayName());
        });
        assertThat(deeds("desk.deed.given")).as("a second click does nothing").isEqualTo(197);
        assertThat(jdbc.sql("select count(*) from cz_mail where code = 'M23'")
                        .query(Long.class)
                        .single())
                .as("one mail for all")
                .isEqualTo(1);

        tasks.release(scene.person(FAUSTO), all.get(3));
        scene.bulks.undo(scene.person(ENEA), id);
        scene.bulks.undo(scene.person(ENEA), id);
        scene.finish();

        var undone = scene.bulk(id);
        assertThat(undone.state()).isEqualTo(State.UNDONE);
        assertThat(undone.count(BulkOutcome.UNDONE)).isEqualTo(196);
        assertThat(undone.rows().get(3).outcome()).isEqualTo(BulkOutcome.KEPT);
        assertThat(deeds("desk.deed.givenBack")).isEqualTo(196);
        all.subList(0, 3).forEach(before::remove);
        assertThat(standing()).as("holder and due date of each").containsAllEntriesOf(before);
        assertThat(inbox.differences()).isZero();
    }

    @Test
    void movesDueDatesAndBackExactly() throws Exception {
        var all = scene.begin(5);
        tasks.claim(scene.person(FAUSTO), all.get(0));
        var before = standing();
        var order = new BulkOrder(BulkAction.DUE, null, LocalDate.of(2022, 8, 20), "Agosto.", null);
        var id = scene.look(order, all);

        scene.start(id, order);
        assertThat(scene.bulk(id).count(BulkOutcome.DONE)).isEqualTo(5);
        assertThat(standing()).isNotEqualTo(before);
        scene.bulks.undo(scene.person(ENEA), id);

        assertThat(standing()).isEqualTo(before);
        assertThat(deeds("desk.deed.dueMoved")).isEqualTo(5);
        assertThat(deeds("desk.deed.dueMovedBack")).isEqualTo(5);
    }

    @Test
    void claimsCompletesAndCommentsEachByItself() throws Exception {
        var all = scene.begin(3);
        tasks.claim(scene.person(FIORELLA), all.get(2));
        var claimed = run(BulkOrder.of(BulkAction.CLAIM), all);
        assertThat(scene.outcomes(claimed)).containsExactly(BulkOutcome.DONE, BulkOutcome.DONE, BulkOutcome.HELD);
        var said = run(new BulkOrder(BulkAction.COMMENT, null, null, "Visto.", null), all);
        assertThat(scene.outcomes(said)).containsOnly(BulkOutcome.DONE);

        var wrong = Submissions.of("regionalAct", "", "procedureOwner", ENEA);
        assertThat(scene.outcomes(run(new BulkOrder(BulkAction.COMPLETE, null, null, "", wrong), all)))
                .containsExactly(BulkOutcome.REFUSED, BulkOutcome.REFUSED, BulkOutcome.NOT_YOURS);
        var right = Submissions.of("regionalAct", "D.G.R. 353 del 14 marzo 2022", "procedureOwner", ENEA);
        var completed = run(new BulkOrder(BulkAction.COMPLETE, null, null, "", right), all.subList(1, 3));

        assertThat(scene.outcomes(completed)).containsExactly(BulkOutcome.DONE, BulkOutcome.NOT_YOURS);
        assertThat(scene.outcomes(run(BulkOrder.of(BulkAction.RELEASE), all)))
                .containsExactly(BulkOutcome.DONE, BulkOutcome.ANSWERED, BulkOutcome.NOT_YOURS);
    }

    @Test
    void tellsNothingOfWhatThePersonMayNotSee() {
        var foreign = jdbc.sql("select min(task) from cz_inbox where ambito = 'TARANTO'")
                .query(String.class)
                .single();
        var order = new BulkOrder(BulkAction.COMMENT, null, null, "Chi c’è?", null);

        var id = scene.look(order, List.of(foreign, "no-such-task"));
        scene.start(id, order);

        assertThat(scene.bulk(id).rows()).allSatisfy(row -> {
            assertThat(row.outcome()).isEqualTo(BulkOutcome.GONE);
            assertThat(row.title()).isNull();
            assertThat(row.path()).isNull();
            assertThat(row.holder()).isNull();
            assertThat(row.due()).isNull();
        });
        assertThat(scene.bulks.find(scene.person(FAUSTO), id)).as("another's").isEmpty();
    }

    private String run(BulkOrder order, List<String> ids) {
        var id = scene.look(order, ids);
        scene.start(id, order);
        return id;
    }

    private Map<String, List<Object>> standing() {
        var standing = new TreeMap<String, List<Object>>();
        jdbc.sql("select task, assignee, due from cz_inbox where ambito = 'CASARANO' and task_key = 'Task_OpenCycle'")
                .query(row -> {
                    standing.put(
                            row.getString("task"),
                            List.of(String.valueOf(row.getString("assignee")), row.getObject("due")));
                });
        return standing;
    }

    private long deeds(String action) {
        return jdbc.sql("select count(*) from cz_path_deed where action = ?")
                .param(action)
                .query(Long.class)
                .single();
    }
}
