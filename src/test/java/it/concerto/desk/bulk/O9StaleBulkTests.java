package it.concerto.desk.bulk;

import static it.concerto.desk.bulk.BulkScene.ENEA;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.WholePathTest;
import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.testing.Submissions;
import it.concerto.workflow.Tasks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O9: an answer to several tasks is recorded only for those that still ask what they asked when somebody looked at them. */
@WholePathTest
class O9StaleBulkTests {

    private static final GroupId OFFICE = GroupId.of("CASARANO_UDP");
    private static final GroupId ACCOUNTS = GroupId.of("CASARANO_RAG");
    private static final BulkOrder ANSWER = new BulkOrder(
            BulkAction.COMPLETE,
            null,
            null,
            "",
            Submissions.of("regionalAct", "D.G.R. 353 del 14 marzo 2022", "procedureOwner", ENEA));

    @Autowired
    ApplicationContext context;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient jdbc;

    private BulkScene scene;
    private Person enea;

    @BeforeEach
    void begin() {
        scene = new BulkScene(context);
        enea = scene.person(ENEA);
    }

    @AfterEach
    void end() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void recordsNothingWhereSomethingGivenHasChangedSince() throws Exception {
        var task = inHand();
        var id = scene.look(ANSWER, List.of(task));
        assertThat(scene.outcomes(id)).containsExactly(BulkOutcome.READY);

        // one more of whom the form can name
        var accountant = scene.people.in(ACCOUNTS).get(0).username();
        scene.accounts.assign(accountant, OFFICE, LocalDate.of(2022, 1, 1), null);
        scene.start(id, ANSWER);

        assertThat(scene.outcomes(id)).containsExactly(BulkOutcome.CHANGED);
        assertThat(answers(task)).isZero();
        assertThat(tasks.inHand(enea, task).taskId()).isEqualTo(task);
    }

    /** What a form shows is told in the language of whoever looks: done in the background, it is no change. */
    @Test
    void isDoneInTheBackgroundInTheLanguageOfWhoeverLooked() throws Exception {
        var another = Locale.getDefault().getLanguage().equals("en") ? Locale.ITALIAN : Locale.ENGLISH;
        LocaleContextHolder.setLocale(another);
        var many = new ArrayList<>(List.of(inHand()));
        IntStream.range(0, 20).forEach(number -> many.add("no-such-task-" + number));
        var id = scene.bulks.look(enea, ANSWER, many, another);

        scene.bulks.start(enea, id, ANSWER, another);
        scene.finish();

        assertThat(scene.outcomes(id)).hasSize(21).startsWith(BulkOutcome.DONE);
        assertThat(answers(many.get(0))).isOne();
    }

    private String inHand() throws Exception {
        var task = scene.begin(1).get(0);
        tasks.claim(enea, task);
        return task;
    }

    private long answers(String task) {
        return jdbc.sql("select count(*) from cz_task_answer where task = ?")
                .param(task)
                .query(Long.class)
                .single();
    }
}
