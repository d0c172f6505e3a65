package it.concerto.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.concerto.testing.MovableClock;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whole paths of Taranto, from the opening to the publication, played by the product and at once again by the engine alone,
 * which gets the same answers' variables in the same order. Of both only the calls count that move a path: it is opened, a
 * task is claimed and completed, a job runs. The product's answers come through its pages; what the pages cost is not
 * counted.
 */
final class SideBySide {

    /** The larger side has more code to compile, and pays for that until some forty paths have been played. */
    private static final int WARM_UP = 40;

    private static final int PATHS = 15;

    private final Side ours = new Side();
    private final Map<String, Side> theirs = new LinkedHashMap<>();
    private long answers;

    private SideBySide() {}

    /** On an H2 file; the rivals are the engine behind a server like ours and on the file itself. */
    static SideBySide onAFile(Path folder) throws Exception {
        try (var served = new ServedFile(folder.resolve("served"));
                var behindServer = new BareEngine(served.url(), "concerto", "concerto");
                var onTheFile = new BareEngine(Product.file(folder.resolve("bare")), "concerto", "concerto")) {
            var rivals = new LinkedHashMap<String, BareEngine>();
            rivals.put("behind a server like ours", behindServer);
            rivals.put("on the file itself", onTheFile);
            var both = new SideBySide();
            both.play(folder, Product.file(folder.resolve("concerto")), Map.of(), rivals);
            return both;
        }
    }

    /** Each on a PostgreSQL of its own. */
    static SideBySide onPostgres(Path folder) throws Exception {
        var account = Map.of("spring.datasource.username", "postgres", "spring.datasource.password", "");
        try (var postgres = EmbeddedPostgres.start();
                var rival = EmbeddedPostgres.start();
                var engine = new BareEngine(rival.getJdbcUrl("postgres", "postgres"), "postgres", "")) {
            var both = new SideBySide();
            both.play(folder, postgres.getJdbcUrl("postgres", "postgres"), account, Map.of("alone", engine));
            return both;
        }
    }

    /** How many tasks a path has. */
    long answers() {
        return answers;
    }

    Side ours() {
        return ours;
    }

    /** By what the rival is called. */
    Map<String, Side> theirs() {
        return theirs;
    }

    private void play(Path folder, String url, Map<String, String> account, Map<String, BareEngine> rivals)
            throws Exception {
        var prompter = new Prompter();
        var clock = MovableClock.at(TarantoPath.FIRST_DAY);
        rivals.keySet().forEach(rival -> theirs.put(rival, new Side()));
        try (var application = Product.start(folder, url, account, prompter, clock, "demo")) {
            var paths = new TarantoPath(application, clock);
            for (int number = -WARM_UP; number < PATHS; number++) {
                var path = "TARANTO-BENCH-" + (number + WARM_UP);
                prompter.begin();
                paths.play(path);
                var score = prompter.score();
                answers = score.answers();
                assertThat(answers)
                        .isPositive()
                        .isEqualTo(prompter.completions().size());
                var isCounted = number >= 0;
                if (isCounted) {
                    ours.add(prompter.sum(), prompter.completions());
                }
                for (var rival : rivals.entrySet()) {
                    var sum = rival.getValue().play(path, "TARANTO", score);
                    assertThat(rival.getValue().completions()).hasSameSizeAs(prompter.completions());
                    if (isCounted) {
                        theirs.get(rival.getKey()).add(sum, rival.getValue().completions());
                    }
                }
            }
        }
    }
}
