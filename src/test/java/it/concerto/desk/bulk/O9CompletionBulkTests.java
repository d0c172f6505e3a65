package it.concerto.desk.bulk;

import static it.concerto.desk.bulk.BulkScene.ENEA;
import static it.concerto.desk.bulk.BulkScene.FAUSTO;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.WholePathTest;
import it.concerto.desk.bulk.Bulk.State;
import it.concerto.testing.MovableClock;
import it.concerto.testing.Submissions;
import it.concerto.testing.Visitor;
import it.concerto.workflow.Completion;
import it.concerto.workflow.Tasks;
import it.concerto.workflow.engine.InboxProjection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O9: two hundred tasks that ask the same are answered together, but for those that are not what they were; and what a death leaves. */
@WholePathTest
class O9CompletionBulkTests {

    static final BulkOrder ANSWER = new BulkOrder(
            BulkAction.COMPLETE,
            null,
            null,
            "",
            Submissions.of("regionalAct", "D.G.R. 353 del 14 marzo 2022", "procedureOwner", ENEA));
    private static final BulkOrder GIVE = new BulkOrder(BulkAction.GIVE, FAUSTO, null, "Ferie.", null);

    @Autowired
    ApplicationContext context;

    @Autowired
    BulkWork work;

    @Autowired
    BulkStore store;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskService engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    InboxProjection inbox;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private BulkScene scene;

    @BeforeEach
    void threeHeads() {
        clock.set("2022-05-10T09:00");
        scene = new BulkScene(context);
        scene.threeHeads();
    }

    @Test
    void answersAllButTheStaleTheGoneAndTheAnsweredAndSaysWhy() throws Exception {
        var all = inHand(200);
        var id = scene.look(ANSWER, all);
        assertThat(scene.bulk(id).count(BulkOutcome.READY)).isEqualTo(200);

        assertThat(jdbc.sql(
                                "update cz_bulk_reading set reading = replace(reading, 'planName=', 'planName=0') where bulk = ? and place = 0")
                        .param(id)
                        .update())
                .as("the plan had another name then")
                .isOne();
        scene.acting.as("test", () -> {
            var run = engine.createTaskQuery().taskId(all.get(1)).singleResult().getProcessInstanceId();
            runtime.deleteProcessInstance(run, "by the test");
            return true;
        });
        assertThat(tasks.complete(
                        scene.person(ENEA),
                        all.get(2),
                        Submissions.of("regionalAct", "Prima.", "procedureOwner", ENEA)))
                .isInstanceOf(Completion.Completed.class);
        scene.start(id, ANSWER);
        scene.finish();

        var done = scene.bulk(id);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(scene.outcomes(id).subList(0, 3))
                .containsExactly(BulkOutcome.CHANGED, BulkOutcome.GONE, BulkOutcome.ANSWERED);
        assertThat(done.count(BulkOutcome.DONE)).isEqualTo(197);
        assertThat(answered(all.subList(3, 200))).isEqualTo(197);
        assertThat(answered(all.subList(0, 2))).isZero();
        assertThat(inbox.differences()).isZero();

        var page = Visitor.signedIn("http://localhost:" + port, ENEA, "concerto-di-zona")
                .get("/attivita/insieme/" + id)
                .page();
        assertThat(page.select(".cz-bulk-state").text()).contains("Fatto per 197 attività");
        assertThat(page.select("section[aria-labelledby=no] li").eachText())
                .satisfiesExactly(
                        stale -> assertThat(stale).contains("è cambiata"),
                        gone -> assertThat(gone).contains("non c’è"),
                        answered -> assertThat(answered).contains("Enea Nardone"));
    }

    /** What is done stands in its row from the same transaction; after it the machine may die. */
    @Test
    void afterADeathBetweenTwoRowsTheFirstIsDoneAndTheSecondRunTellsTheTruth() throws Exception {
        var all = inHand(2);
        var answering = died(ANSWER, all);
        var given = scene.begin(2);
        var giving = died(GIVE, given);

        clock.set("2022-05-10T09:04");
        scene.runner.watch();

        assertThat(said(answering)).contains("di un’attività non risulta", "di una già fatta lo leggi lì");
        assertThat(said(giving)).contains("di un’attività non risulta");

        var again = scene.look(ANSWER, all);
        scene.start(again, ANSWER);
        assertThat(scene.outcomes(again)).containsExactly(BulkOutcome.ANSWERED, BulkOutcome.DONE);
        assertThat(scene.bulk(again).rows().get(0).detail()).isEqualTo("Enea Nardone");
        assertThat(answered(all)).as("each once").isEqualTo(2);
        var givenAgain = scene.look(GIVE, given);
        scene.start(givenAgain, GIVE);
        assertThat(tasks.inHand(scene.person(FAUSTO), given.get(0)).taskId()).isEqualTo(given.get(0));
        assertThat(tasks.inHand(scene.person(FAUSTO), given.get(1)).taskId()).isEqualTo(given.get(1));
    }

    private String said(String dead) {
        assertThat(scene.bulk(dead).isInterrupted(clock.instant())).isTrue();
        return Visitor.signedIn("http://localhost:" + port, ENEA, "concerto-di-zona")
                .get("/attivita/insieme/" + dead)
                .page()
                .select(".cz-bulk-state .alert")
                .text();
    }

    @Test
    void whatCannotBeToldDoesNotSpoilWhatWasDone() throws Exception {
        var all = scene.begin(2);
        var id = scene.look(GIVE, all);
        jdbc.sql(
                        "insert into cz_bulk_news (id, bulk, kind, ambito, path, title, person, by_whom, reason, link, at)"
                                + " select 'torn', id, 'TORN', 'CASARANO', 'x', 'x', person, person, '', '/', at from cz_bulk where id = ?")
                .param(id)
                .update();

        scene.start(id, GIVE);

        assertThat(scene.bulk(id).state()).isEqualTo(State.DONE);
        assertThat(scene.outcomes(id)).containsOnly(BulkOutcome.DONE);
        jdbc.sql("delete from cz_bulk_news where id = 'torn'").update();
        scene.runner.watch();
        assertThat(jdbc.sql("select count(*) from cz_mail where code = 'M23' and person = ?")
                        .param(FAUSTO)
                        .query(Integer.class)
                        .single())
                .as("told once it can be")
                .isPositive();
        assertThat(jdbc.sql("select count(*) from cz_bulk_news where bulk = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Each in a path of its own, which is opened once. */
    private List<String> inHand(int many) throws Exception {
        var all = new ArrayList<String>();
        for (int number = 0; number < many; number++) {
            all.add(scene.beginElsewhere("CASARANO-" + many + "-" + number));
            tasks.claim(scene.person(ENEA), all.get(number));
        }
        return all;
    }

    /** Its first row was done, and nobody came to write that down. */
    private String died(BulkOrder order, List<String> all) {
        var id = scene.look(order, all);
        jdbc.sql("update cz_bulk set state = 'RUNNING' where id = ?").param(id).update();
        var row = scene.bulk(id).rows().get(0);
        assertThat(work.apply(scene.person(ENEA), order, new BulkMark(store, id), row, Locale.ITALIAN)
                        .outcome())
                .isEqualTo(BulkOutcome.DONE);
        return id;
    }

    private int answered(List<String> ids) {
        return jdbc.sql("select count(*) from cz_task_answer where task in (:ids)")
                .param("ids", ids)
                .query(Integer.class)
                .single();
    }
}
