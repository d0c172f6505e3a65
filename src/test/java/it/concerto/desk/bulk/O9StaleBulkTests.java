package it.concerto.desk.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.WholePathTest;
import it.concerto.identity.Accounts;
import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.Submissions;
import it.concerto.workflow.ActingProduct;
import it.concerto.workflow.Processes;
import it.concerto.workflow.Tasks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O9: an answer to several tasks is recorded only for those that still ask what they asked when somebody looked at them. */
@WholePathTest
class O9StaleBulkTests {

    private static final String PATH = "CASARANO-PDZ-V";
    private static final GroupId OFFICE = GroupId.of("CASARANO_UDP");
    private static final GroupId ACCOUNTS = GroupId.of("CASARANO_RAG");
    private static final BulkOrder ANSWER = new BulkOrder(
            BulkAction.COMPLETE,
            null,
            null,
            "",
            Submissions.of("regionalAct", "D.G.R. 353 del 14 marzo 2022", "procedureOwner", "enea.nardone"));

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
    JdbcClient jdbc;

    private Person enea;

    @BeforeEach
    void begin() {
        enea = people.findActive("enea.nardone").orElseThrow();
    }

    @AfterEach
    void end() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void recordsNothingWhereSomethingGivenHasChangedSince() throws Exception {
        var task = inHand();
        var id = bulks.look(enea, ANSWER, List.of(task), Locale.ITALIAN);
        assertThat(outcomes(id)).containsExactly(BulkOutcome.READY);

        // one more of whom the form can name
        var accountant = people.in(ACCOUNTS).get(0).username();
        accounts.assign(accountant, OFFICE, LocalDate.of(2022, 1, 1), null);
        bulks.start(enea, id, ANSWER, Locale.ITALIAN);

        assertThat(outcomes(id)).containsExactly(BulkOutcome.CHANGED);
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
        var id = bulks.look(enea, ANSWER, many, another);

        bulks.start(enea, id, ANSWER, another);
        var done = new CountDownLatch(1);
        runner.later("last", done::countDown);
        assertThat(done.await(2, TimeUnit.MINUTES)).isTrue();

        assertThat(outcomes(id)).hasSize(21).startsWith(BulkOutcome.DONE);
        assertThat(answers(many.get(0))).isOne();
    }

    private String inHand() throws Exception {
        var known = ids();
        acting.as("test", () -> processes.start("GuidelineProcess", AmbitoCode.of("CASARANO"), PATH, Map.of()));
        var begun = ids();
        begun.removeAll(known);
        tasks.claim(enea, begun.get(0));
        return begun.get(0);
    }

    private List<String> ids() {
        return jdbc.sql("select task from cz_inbox where ambito = 'CASARANO' and task_key = 'Task_OpenCycle'")
                .query(String.class)
                .list();
    }

    private List<BulkOutcome> outcomes(String id) {
        return bulks.find(enea, id).orElseThrow().rows().stream()
                .map(BulkRow::outcome)
                .toList();
    }

    private long answers(String task) {
        return jdbc.sql("select count(*) from cz_task_answer where task = ?")
                .param(task)
                .query(Long.class)
                .single();
    }
}
