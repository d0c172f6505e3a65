package it.concerto.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.concerto.identity.Person;
import it.concerto.workflow.InboxFilter;
import it.concerto.workflow.InboxRow;
import it.concerto.workflow.InboxView;
import it.concerto.workflow.Tasks;
import it.concerto.workflow.engine.InboxProjection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first page of the desk with 100,000 open tasks, against the best SQL on the engine's own tables. */
@Tag("bench")
class DeskBenchTests {

    private static final int WARM_UP = 150;
    private static final int CALLS = 300;
    private static final int CALLS_OF_THE_ENGINE = 30;

    @TempDir
    Path folder;

    private final Random random = new Random(328);

    @Test
    void readsTheDeskOnAFile() throws Exception {
        try (var application = Product.start(folder, Product.file(folder.resolve("concerto")), Map.of(), "demo")) {
            measure("H2 file", application);
        }
    }

    @Test
    void readsTheDeskOnPostgres() throws Exception {
        var account = Map.of("spring.datasource.username", "postgres", "spring.datasource.password", "");
        try (var postgres = EmbeddedPostgres.start();
                var application = Product.start(folder, postgres.getJdbcUrl("postgres", "postgres"), account, "demo")) {
            measure("PostgreSQL", application);
        }
    }

    private void measure(String database, ApplicationContext application) throws Exception {
        var jdbc = application.getBean(JdbcClient.class);
        new ManyTasks(jdbc).seed();
        var rebuilding = new Timings();
        rebuilding.time(() -> {
            application.getBean(InboxProjection.class).rebuild();
            return jdbc.sql("analyze").update();
        });
        var tasks = application.getBean(Tasks.class);
        var plain = new PlainDesk(jdbc, application.getBean(TaskService.class));
        assertThat(desk(tasks, anybody())).hasSize(PlainDesk.ROWS);
        var someone = anybody();
        assertThat(desk(tasks, someone))
                .isEqualTo(plain.byHand(someone))
                .containsExactlyInAnyOrderElementsOf(plain.byTheEngine(someone));

        var ours = new Timings();
        var byHand = new Timings();
        var byTheEngine = new Timings();
        for (int call = -WARM_UP; call < CALLS; call++) {
            var person = anybody();
            var isCounted = call >= 0;
            // whoever comes second finds the person's rows in the database's memory
            if (call % 2 == 0) {
                (isCounted ? ours : new Timings()).time(() -> desk(tasks, person));
                (isCounted ? byHand : new Timings()).time(() -> plain.byHand(person));
            } else {
                (isCounted ? byHand : new Timings()).time(() -> plain.byHand(person));
                (isCounted ? ours : new Timings()).time(() -> desk(tasks, person));
            }
            if (isCounted && call < CALLS_OF_THE_ENGINE) {
                byTheEngine.time(() -> plain.byTheEngine(person));
            }
        }
        Figures.title("First page of the desk and its counts, " + ManyTasks.TASKS + " open tasks, " + database);
        Figures.line("Concerto", ours);
        Figures.line("by hand on the engine's tables", byHand);
        Figures.line("the engine's own query", byTheEngine);
        Figures.ratio("ratio to the SQL by hand, p50", ours.percentile(50), byHand.percentile(50), 1);
        Figures.ratio("ratio to the SQL by hand, p95", ours.percentile(95), byHand.percentile(95), 1);
        Figures.line("the table written anew", Math.round(rebuilding.median()) + " ms");
    }

    private static List<String> desk(Tasks tasks, Person person) {
        var page = tasks.list(person, InboxView.ALL, null, PlainDesk.ROWS);
        tasks.totals(person, List.of(InboxFilter.of(InboxView.ALL)));
        return page.rows().stream().map(InboxRow::taskId).toList();
    }

    private Person anybody() {
        return ManyTasks.person(random.nextInt(ManyTasks.PEOPLE));
    }
}
