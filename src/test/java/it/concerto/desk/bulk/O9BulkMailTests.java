package it.concerto.desk.bulk;

import static it.concerto.desk.bulk.BulkScene.ENEA;
import static it.concerto.desk.bulk.BulkScene.FAUSTO;
import static it.concerto.desk.bulk.BulkScene.FIORELLA;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.WholePathTest;
import it.concerto.testing.MovableClock;
import it.concerto.workflow.Tasks;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is concerned hears once of tasks that were done together, and of no other. */
@WholePathTest
class O9BulkMailTests {

    private static final String GEMMA = "gemma.quaranta";
    private static final BulkOrder COMMENT = new BulkOrder(BulkAction.COMMENT, null, null, "Visto.", null);
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
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private BulkScene scene;

    @BeforeEach
    void threeHeads() {
        clock.set("2022-05-10T09:00");
        scene = new BulkScene(context);
        scene.threeHeads();
        List.of("cz_comment", "cz_mail")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    @Test
    @DisplayName(
            "O9 O11 of comments on several tasks hear who holds each now and who commented before, as of a single one")
    void tellsOfCommentsWhomEachConcerns() throws Exception {
        var all = scene.begin(4);
        tasks.claim(scene.person(FAUSTO), all.get(3));
        commented(GEMMA, all.get(0));
        commented(GEMMA, all.get(1));
        var id = scene.look(COMMENT, all);
        tasks.release(scene.person(FAUSTO), all.get(3));
        tasks.claim(scene.person(FIORELLA), all.get(2));

        scene.start(id, COMMENT);

        assertThat(scene.outcomes(id)).containsOnly(BulkOutcome.DONE);
        assertThat(told("M24")).containsExactlyInAnyOrder(GEMMA, FIORELLA);
        assertThat(body(GEMMA)).contains("2 attività", "/percorsi/CASARANO-PDZ-V/commenti");
        assertThat(body(FIORELLA)).contains("1 attività", "/attivita/" + all.get(2), "Enea Nardone");
        assertThat(untold()).isZero();
    }

    @Test
    @DisplayName("O9 O11 of a run that died half way people hear what was done, once, and nothing of the rest")
    void tellsWhatADeadRunHasDone() throws Exception {
        var all = scene.begin(3);
        var id = scene.look(GIVE, all);
        tasks.claim(scene.person(FIORELLA), all.get(1));
        jdbc.sql("update cz_bulk set state = 'RUNNING' where id = ?").param(id).update();
        var rows = scene.bulk(id).rows().subList(0, 2);
        assertThat(rows)
                .extracting(row -> work.apply(scene.person(ENEA), GIVE, new BulkMark(store, id), row, Locale.ITALIAN)
                        .outcome())
                .containsExactly(BulkOutcome.DONE, BulkOutcome.HELD);
        scene.runner.watch();
        assertThat(told("M23")).as("somebody may still do the rest").isEmpty();

        clock.set("2022-05-10T09:04");
        scene.runner.watch();
        scene.runner.watch();

        assertThat(told("M23")).containsExactly(FAUSTO);
        assertThat(body(FAUSTO)).contains("1 attività", "Ferie.", "/attivita/" + all.get(0));
        assertThat(untold()).isZero();
    }

    private void commented(String author, String task) {
        jdbc.sql(
                        "insert into cz_comment (id, ambito, path, task, about, said, author, at) select ?, 'CASARANO', path, task,"
                                + " 'x', 'x', ?, created_at from cz_inbox where task = ? fetch first 1 rows only")
                .params(task, author, task)
                .update();
    }

    private List<String> told(String code) {
        return jdbc.sql("select person from cz_mail where code = ?")
                .param(code)
                .query(String.class)
                .list();
    }

    private String body(String person) {
        return jdbc.sql("select body_text || subject from cz_mail where person = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    private int untold() {
        return jdbc.sql("select count(*) from cz_bulk_news")
                .query(Integer.class)
                .single();
    }
}
