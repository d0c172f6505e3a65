package it.concerto.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.concerto.identity.People;
import it.concerto.path.NewPath;
import it.concerto.path.PathId;
import it.concerto.path.PathStatus;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.Ensemble;
import it.concerto.testing.MovableClock;
import it.concerto.testing.PathParts;
import it.concerto.workflow.ActingProduct;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whole paths of Taranto, from the opening to the publication, against the same models on the engine alone, which gets the
 * same answers' variables in the same order. Of both only the calls count that move a path: it is opened, a task is
 * claimed and completed, a job runs. The product's answers come through its pages; what the pages cost is not counted.
 */
@Tag("bench")
class PathBenchTests {

    private static final String MODEL = "TARANTO-PDZ-2018";

    /** The larger side has more code to compile, and pays for that until some forty paths have been played. */
    private static final int WARM_UP = 40;

    private static final int PATHS = 15;

    @TempDir
    Path folder;

    @Test
    void playsWholePathsOnAFile() throws Exception {
        try (var served = new ServedFile(folder.resolve("served"));
                var behindServer = new BareEngine(served.url(), "concerto", "concerto");
                var onTheFile = new BareEngine(Product.file(folder.resolve("bare")), "concerto", "concerto")) {
            var rivals = new LinkedHashMap<String, BareEngine>();
            rivals.put("behind a server like ours", behindServer);
            rivals.put("on the file itself", onTheFile);
            measure("H2 file", Product.file(folder.resolve("concerto")), Map.of(), rivals);
        }
    }

    @Test
    void playsWholePathsOnPostgres() throws Exception {
        var account = Map.of("spring.datasource.username", "postgres", "spring.datasource.password", "");
        try (var postgres = EmbeddedPostgres.start();
                var rival = EmbeddedPostgres.start();
                var engine = new BareEngine(rival.getJdbcUrl("postgres", "postgres"), "postgres", "")) {
            measure("PostgreSQL", postgres.getJdbcUrl("postgres", "postgres"), account, Map.of("alone", engine));
        }
    }

    private void measure(String database, String url, Map<String, String> account, Map<String, BareEngine> rivals)
            throws Exception {
        var prompter = new Prompter();
        var clock = MovableClock.at("2022-05-09T09:00");
        long answers = 0;
        var ours = new Paths();
        var theirs = new LinkedHashMap<String, Paths>();
        rivals.keySet().forEach(rival -> theirs.put(rival, new Paths()));
        try (var application = Product.start(folder, url, account, prompter, clock, "demo")) {
            for (int number = -WARM_UP; number < PATHS; number++) {
                var path = "TARANTO-BENCH-" + (number + WARM_UP);
                clock.set("2022-05-09T09:00");
                prompter.begin();
                play(application, clock, path);
                var score = prompter.score();
                answers = score.answers();
                assertThat(answers).isPositive();
                ours.add(number, prompter.sum());
                for (var rival : rivals.entrySet()) {
                    theirs.get(rival.getKey()).add(number, rival.getValue().play(path, "TARANTO", score));
                }
            }
        }
        Figures.title("Whole paths of Taranto, " + answers + " tasks each, " + database);
        Figures.line("Concerto, paths per minute", perMinute(ours.wall));
        theirs.forEach((rival, paths) -> {
            Figures.line("engine " + rival + ", paths per minute", perMinute(paths.wall));
            Figures.compare("engine " + rival, ours.wall, paths.wall, 1.5);
            Figures.compare("engine " + rival + ", processor", ours.cpu, paths.cpu);
        });
    }

    /** Whole paths of one side; those to warm up are not kept. */
    private static final class Paths {

        private final Timings wall = new Timings();
        private final Timings cpu = new Timings();

        void add(int number, Stopwatch.Lap sum) {
            if (number >= 0) {
                wall.add(sum.nanos());
                cpu.add(sum.cpu());
            }
        }
    }

    private static String perMinute(Timings timings) {
        return String.format(Locale.ROOT, "%.1f", 60_000 / timings.median());
    }

    static void play(ApplicationContext application, MovableClock clock, String path) throws Exception {
        var paths = application.getBean(PlanningPaths.class);
        var newPath = like(paths.get(PathId.of(MODEL)), path);
        application.getBean(ActingProduct.class).as("bench", () -> paths.open(newPath, "bench"));
        var stage = new Ensemble.Stage(
                "http://localhost:" + application.getEnvironment().getProperty("local.server.port"),
                "concerto-di-zona",
                application.getBean(People.class),
                application.getBean(JdbcClient.class),
                application.getBean(ManagementService.class),
                clock);
        PathParts.usual(stage, path)
                .part(
                        "Task_DraftNotice",
                        Map.of("channels", List.of("PORTAL"), "contact", "Ufficio di Piano", "access", "OPEN"))
                .rows("Task_RecordAttendance", "people")
                .playToTheEnd();
        assertThat(paths.status(PathId.of(path))).isEqualTo(PathStatus.PUBLISHED);
    }

    private static NewPath like(PlanningPath model, String id) {
        return new NewPath(
                PathId.of(id),
                model.ambito(),
                model.planName(),
                model.from(),
                model.to(),
                model.products(),
                model.configuration(),
                "Percorso di misura.");
    }
}
