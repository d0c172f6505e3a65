package it.concerto.bench;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.forms.Submission;
import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.path.NewPath;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.Completion;
import it.concerto.workflow.Tasks;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

/**
 * Paths of Taranto from their opening to the sitting on the guidelines, four tasks each, through the product's use cases
 * against the same models on the engine alone.
 */
@Tag("bench")
class PathBenchTests {

    private static final int WARM_UP = 20;
    private static final int PATHS = 60;

    private static final Map<String, Object> FAVOURABLE = Map.of("result", "FAVOURABLE");

    /** Who answers what, in this order. */
    private static final List<Step> STEPS = List.of(
            new Step("Task_OpenCycle", "TARANTO_UDPRESP", Map.of("regionalAct", "Deliberazione n. 2324 del 2017")),
            new Step(
                    "Task_ProposeGuidelines",
                    "TARANTO_GT",
                    Map.of("guidelines", "Continuità dei servizi e attenzione alle famiglie.", "carryOver", 0)),
            new Step("Task_GiveTechnicalOpinion", "TARANTO_UDPRESP", FAVOURABLE),
            new Step("Task_GiveAccountingOpinion", "TARANTO_RAG", FAVOURABLE));

    @TempDir
    Path folder;

    private record Step(String key, String group, Map<String, Object> typed) {}

    @Test
    void walksPathsToTheSitting() throws Exception {
        try (var application = Product.start(folder, Product.file(folder.resolve("concerto")), Map.of(), "demo");
                var engine = new BareEngine(Product.file(folder.resolve("bare")))) {
            var ours = new Timings();
            var bare = new Timings();
            for (int number = -WARM_UP; number < PATHS; number++) {
                var path = "TARANTO-BENCH-" + (number + WARM_UP);
                (number < 0 ? new Timings() : ours).time(() -> walk(application, path));
                (number < 0 ? new Timings() : bare).time(() -> walk(engine, path));
            }
            Figures.title("Paths of Taranto to the sitting on the guidelines, 4 tasks each, H2 file");
            Figures.line("Concerto", ours);
            Figures.line("engine alone", bare);
            Figures.line("Concerto, paths per minute", perMinute(ours));
            Figures.line("engine alone, paths per minute", perMinute(bare));
            Figures.ratio("ratio of the medians", ours.median(), bare.median(), 1.5);
        }
    }

    private static String perMinute(Timings timings) {
        return String.format(Locale.ROOT, "%.0f", 60_000 / timings.median());
    }

    static boolean walk(ApplicationContext application, String path) throws Exception {
        var paths = application.getBean(PlanningPaths.class);
        var people = application.getBean(People.class);
        var tasks = application.getBean(Tasks.class);
        paths.open(like(paths.get(PathId.of("TARANTO-PDZ-2018")), path), "bench");
        for (var step : STEPS) {
            answer(tasks, people.in(GroupId.of(step.group())).get(0), path, step);
        }
        assertThat(tasks.of(people.in(GroupId.of("TARANTO_PRES")).get(0), path)).hasSize(1);
        return true;
    }

    /** As the page does: opened, claimed, what is given left as it is, answered. */
    private static void answer(Tasks tasks, Person person, String path, Step step) throws Exception {
        var task = tasks.of(person, path).stream()
                .filter(row -> row.key().equals(step.key()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + step.key() + " of " + path))
                .taskId();
        tasks.claim(person, task);
        var values = new HashMap<>(tasks.open(person, task).given());
        values.keySet().removeIf(name -> name.endsWith("Options") || name.equals("people"));
        values.putAll(step.typed());
        assertThat(tasks.complete(person, task, Submission.of(values))).isInstanceOf(Completion.Completed.class);
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

    private static boolean walk(BareEngine engine, String path) {
        engine.start(path, "TARANTO");
        for (var step : STEPS) {
            engine.answer(
                    path,
                    step.key(),
                    "bench",
                    step.key().equals("Task_ProposeGuidelines")
                            ? Map.of("proposalRound", 1, "sittingPurpose", "GUIDELINE")
                            : Map.of());
        }
        assertThat(engine.isAtTheSitting(path)).isTrue();
        return true;
    }
}
