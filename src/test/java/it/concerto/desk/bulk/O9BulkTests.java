package it.concerto.desk.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.WholePathTest;
import it.concerto.desk.bulk.Bulk.State;
import it.concerto.identity.Accounts;
import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.Submissions;
import it.concerto.workflow.ActingProduct;
import it.concerto.workflow.Processes;
import it.concerto.workflow.Tasks;
import it.concerto.workflow.engine.InboxProjection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * O9: of two hundred tasks, three of which change between preview and confirmation, a hundred and ninety-seven are done, each by
 * itself, and three are listed with the reason; what was given or moved goes back to what it was.
 */
@WholePathTest
class O9BulkTests {

    private static final GroupId HEAD = GroupId.of("CASARANO_UDPRESP");
    private static final String PATH = "CASARANO-PDZ-V";
    private static final String ENEA = "enea.nardone";
    private static final String FAUSTO = "fausto.errico";
    private static final String FIORELLA = "fiorella.urso";

    @Autowired
    Bulks bulks;

    @Autowired
    BulkRunner runner;

    @Autowired
    Tasks tasks;

    @Autowired
    Processes processes;

    @Autowired
    ActingProduct acting;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    InboxProjection inbox;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void threeHeads() {
        Stream.of(FAUSTO, FIORELLA)
                .filter(name -> !person(name).isIn(HEAD))
                .forEach(name -> accounts.assign(name, HEAD, LocalDate.of(2022, 1, 1), null));
        jdbc.sql("delete from cz_path_deed").update();
        jdbc.sql("delete from cz_mail where code = 'M23'").update();
    }

    @Test
    void doesWhatCanBeDoneAndTellsOfEachThatCannot() throws Exception {
        var all = begin(200);
        var before = standing();
        var order = new BulkOrder(BulkAction.GIVE, FAUSTO, null, "Ferie.", null);
        var id = bulks.look(person(ENEA), order, all, Locale.ITALIAN);
        assertThat(bulk(id).count(BulkOutcome.READY)).isEqualTo(200);
        assertThat(standing()).as("nothing is done yet").isEqualTo(before);
        for (var taken : all.subList(0, 3)) {
            tasks.claim(person(FIORELLA), taken);
        }

        bulks.start(person(ENEA), id, order, Locale.ITALIAN);
        bulks.start(person(ENEA), id, order, Locale.ITALIAN);
        finish();

        var done = bulk(id);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.count(BulkOutcome.DONE)).isEqualTo(197);
        assertThat(done.rows().subList(0, 3)).allSatisfy(row -> {
            assertThat(row.outcome()).isEqualTo(BulkOutcome.HELD);
            assertThat(row.detail()).isEqualTo(person(FIORELLA).displayName());
        });
        assertThat(deeds("desk.deed.given")).as("a second click does nothing").isEqualTo(197);
        assertThat(jdbc.sql("select count(*) from cz_mail where code = 'M23'")
                        .query(Long.class)
                        .single())
                .as("one mail for all")
                .isEqualTo(1);

        tasks.release(person(FAUSTO), all.get(3));
        bulks.undo(person(ENEA), id);
        bulks.undo(person(ENEA), id);
        finish();

        var undone = bulk(id);
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
        var all = begin(5);
        tasks.claim(person(FAUSTO), all.get(0));
        var before = standing();
        var order = new BulkOrder(BulkAction.DUE, null, LocalDate.of(2022, 8, 20), "Agosto.", null);
        var id = bulks.look(person(ENEA), order, all, Locale.ITALIAN);

        bulks.start(person(ENEA), id, order, Locale.ITALIAN);
        assertThat(bulk(id).count(BulkOutcome.DONE)).isEqualTo(5);
        assertThat(standing()).isNotEqualTo(before);
        bulks.undo(person(ENEA), id);

        assertThat(standing()).isEqualTo(before);
        assertThat(deeds("desk.deed.dueMoved")).isEqualTo(5);
        assertThat(deeds("desk.deed.dueMovedBack")).isEqualTo(5);
    }

    @Test
    void claimsCompletesAndCommentsEachByItself() throws Exception {
        var all = begin(3);
        tasks.claim(person(FIORELLA), all.get(2));
        var claimed = run(BulkOrder.of(BulkAction.CLAIM), all);
        assertThat(outcomes(claimed)).containsExactly(BulkOutcome.DONE, BulkOutcome.DONE, BulkOutcome.HELD);
        var said = run(new BulkOrder(BulkAction.COMMENT, null, null, "Visto.", null), all);
        assertThat(outcomes(said)).containsOnly(BulkOutcome.DONE);

        var wrong = Submissions.of("regionalAct", "", "procedureOwner", ENEA);
        assertThat(outcomes(run(new BulkOrder(BulkAction.COMPLETE, null, null, "", wrong), all)))
                .containsExactly(BulkOutcome.REFUSED, BulkOutcome.REFUSED, BulkOutcome.NOT_YOURS);
        var right = Submissions.of("regionalAct", "D.G.R. 353 del 14 marzo 2022", "procedureOwner", ENEA);
        var completed = run(new BulkOrder(BulkAction.COMPLETE, null, null, "", right), all.subList(1, 3));

        assertThat(outcomes(completed)).containsExactly(BulkOutcome.DONE, BulkOutcome.NOT_YOURS);
        assertThat(outcomes(run(BulkOrder.of(BulkAction.RELEASE), all)))
                .containsExactly(BulkOutcome.DONE, BulkOutcome.ANSWERED, BulkOutcome.NOT_YOURS);
    }

    @Test
    void tellsNothingOfWhatThePersonMayNotSee() {
        var foreign = jdbc.sql("select min(task) from cz_inbox where ambito = 'TARANTO'")
                .query(String.class)
                .single();
        var order = new BulkOrder(BulkAction.COMMENT, null, null, "Chi c’è?", null);

        var id = bulks.look(person(ENEA), order, List.of(foreign, "no-such-task"), Locale.ITALIAN);
        bulks.start(person(ENEA), id, order, Locale.ITALIAN);

        assertThat(bulk(id).rows()).allSatisfy(row -> {
            assertThat(row.outcome()).isEqualTo(BulkOutcome.GONE);
            assertThat(row.title()).isNull();
            assertThat(row.path()).isNull();
            assertThat(row.holder()).isNull();
            assertThat(row.due()).isNull();
        });
        assertThat(bulks.find(person(FAUSTO), id)).as("another's").isEmpty();
    }

    private Bulk run(BulkOrder order, List<String> ids) {
        var id = bulks.look(person(ENEA), order, ids, Locale.ITALIAN);
        bulks.start(person(ENEA), id, order, Locale.ITALIAN);
        return bulk(id);
    }

    private static List<BulkOutcome> outcomes(Bulk bulk) {
        return bulk.rows().stream().map(BulkRow::outcome).toList();
    }

    private Bulk bulk(String id) {
        return bulks.find(person(ENEA), id).orElseThrow();
    }

    /** What waits in the background is done in its order. */
    private void finish() throws InterruptedException {
        var done = new CountDownLatch(1);
        runner.later("last", done::countDown);
        assertThat(done.await(2, TimeUnit.MINUTES)).isTrue();
    }

    private List<String> begin(int many) {
        var known = List.copyOf(standing().keySet());
        acting.as("test", () -> {
            for (int i = 0; i < many; i++) {
                processes.start("GuidelineProcess", AmbitoCode.of("CASARANO"), PATH, Map.of());
            }
            return true;
        });
        var begun = new ArrayList<>(standing().keySet());
        begun.removeAll(known);
        assertThat(begun).hasSize(many);
        return begun;
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

    private Person person(String username) {
        return people.findActive(username).orElseThrow();
    }
}
