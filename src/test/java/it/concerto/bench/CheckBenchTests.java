package it.concerto.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.studio.DraftCheck;
import it.concerto.workflow.live.DeployedModels;
import it.concerto.workflow.models.ModelCheck;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What checking a model costs: one of two hundred nodes in all that a draft is checked for, and files that are only meant to cost. */
@Tag("bench")
class CheckBenchTests {

    private static final int WARM_UP = 30;
    private static final int RUNS = 50;
    private static final String MODEL = "bpmn/contest.bpmn";

    @TempDir
    Path folder;

    @Test
    void aLargeModelIsCheckedWhileOneWaits() throws Exception {
        try (var product = Product.start(folder, Product.file(folder.resolve("check")), Map.of(), "demo")) {
            var live = product.getBean(DeployedModels.class).live(MODEL).orElseThrow();
            var files = List.of(new ModelFile(MODEL, twoHundredNodes().getBytes(UTF_8)));
            var check = product.getBean(DraftCheck.class);
            assertThat(check.flaws(live, files)).isEmpty();
            var first = new Timings();
            first.time(() -> check.flaws(live, files));
            var timings = new Timings();
            for (int run = 0; run < RUNS; run++) {
                timings.time(() -> check.flaws(live, files));
            }
            Figures.title("Checking a model of two hundred nodes (aim 1,000 ms)");
            Figures.line("the second time", first);
            Figures.line("later", timings);
        }
    }

    @Test
    void whatIsOnlyMeantToCostIsRefusedAtOnce() throws Exception {
        var check = new ModelCheck(step -> false, List.of());
        Figures.title("Refusing what is only meant to cost (aim 50 ms)");
        for (var bomb : bombs().entrySet()) {
            var content = bomb.getValue().getBytes(UTF_8);
            var timings = new Timings();
            for (int run = -WARM_UP; run < RUNS; run++) {
                var begin = System.nanoTime();
                var flaws = check.flaws("bpmn/bomb.bpmn", content);
                if (run >= 0) {
                    timings.add(System.nanoTime() - begin);
                }
                assertThat(flaws).isNotEmpty();
            }
            Figures.line(bomb.getKey(), timings);
        }
    }

    private static Map<String, String> bombs() {
        var bombs = new LinkedHashMap<String, String>();
        bombs.put("forty thousand levels", process("<bpmn:subProcess id=\"S\">".repeat(40_000)));
        bombs.put("a million elements", process("<bpmn:task id=\"T\"/>".repeat(1_000_000)));
        bombs.put("sixteen megabytes of text", process("<!-- " + "x".repeat(16 << 20) + " -->"));
        bombs.put("a million attributes", process("<bpmn:task " + attributes() + "/>"));
        bombs.put(
                "entities of entities",
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>" + process("&b;"));
        return bombs;
    }

    private static String attributes() {
        var text = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            text.append("a").append(i).append("=\"\" ");
        }
        return text.toString();
    }

    /** Forty times: two steps at once, a step with a reminder, a choice. */
    private static String twoHundredNodes() {
        var inside = new StringBuilder("<bpmn:startEvent id=\"StartEvent_Begun\" name=\"Iniziato\"/>");
        var last = "StartEvent_Begun";
        for (int i = 0; i < 25; i++) {
            inside.append(
                    """
                    <bpmn:parallelGateway id="Gateway_Both%1$d"/><bpmn:parallelGateway id="Gateway_BothDone%1$d"/>
                    <bpmn:manualTask id="Task_One%1$d" name="Uno"/><bpmn:manualTask id="Task_Other%1$d" name="Altro"/>
                    <bpmn:task id="Task_Then%1$d" name="Poi"/>
                    <bpmn:boundaryEvent id="BoundaryEvent_Late%1$d" name="Tardi" attachedToRef="Task_Then%1$d" cancelActivity="false">
                    <bpmn:timerEventDefinition><bpmn:timeDuration>P3D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
                    <bpmn:endEvent id="EndEvent_Late%1$d" name="Era tardi"/>
                    <bpmn:manualTask id="Task_After%1$d" name="Infine"/>
                    """
                            .formatted(i));
            flow(inside, last, "Gateway_Both" + i);
            flow(inside, "Gateway_Both" + i, "Task_One" + i);
            flow(inside, "Gateway_Both" + i, "Task_Other" + i);
            flow(inside, "Task_One" + i, "Gateway_BothDone" + i);
            flow(inside, "Task_Other" + i, "Gateway_BothDone" + i);
            flow(inside, "Gateway_BothDone" + i, "Task_Then" + i);
            flow(inside, "BoundaryEvent_Late" + i, "EndEvent_Late" + i);
            flow(inside, "Task_Then" + i, "Task_After" + i);
            last = "Task_After" + i;
        }
        inside.append("<bpmn:endEvent id=\"EndEvent_Done\" name=\"Finito\"/>");
        flow(inside, last, "EndEvent_Done");
        return process(inside.toString());
    }

    private static void flow(StringBuilder inside, String from, String to) {
        inside.append("<bpmn:sequenceFlow id=\"Flow_%1$sTo%2$s\" sourceRef=\"%1$s\" targetRef=\"%2$s\"/>"
                .formatted(from, to));
    }

    private static String process(String inside) {
        return "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
                + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" id=\"D\" targetNamespace=\"t\">"
                + "<bpmn:process id=\"ContestProcess\" name=\"Contesa\" isExecutable=\"true\" camunda:historyTimeToLive=\"P3650D\">"
                + inside + "</bpmn:process></bpmn:definitions>";
    }
}
