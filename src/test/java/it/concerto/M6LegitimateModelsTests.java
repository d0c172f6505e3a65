package it.concerto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.workflow.live.DeployedModel;
import it.concerto.workflow.live.DeployedModels;
import it.concerto.workflow.live.ModelTrial;
import it.concerto.workflow.models.Flaw;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** M6: what administrators may well want to change in the product's models is accepted, and so are the models themselves. */
@WholePathTest
class M6LegitimateModelsTests {

    private static final Pattern NAME = Pattern.compile(" name=\"[^\"]*\"");
    private static final Pattern FLOW = Pattern.compile(
            "<bpmn:sequenceFlow id=\"(\\w+)\"( name=\"[^\"]*\")? sourceRef=\"(\\w+)\" targetRef=\"(\\w+)\" ?/>");
    private static final Pattern USER_TASK = Pattern.compile("<bpmn:userTask id=\"(\\w+)\"");

    /** Each changes a model in one place that it draws. */
    private static final List<BiFunction<String, Random, String>> CHANGES = List.of(
            M6LegitimateModelsTests::renamed,
            M6LegitimateModelsTests::withANote,
            M6LegitimateModelsTests::withAStepInBetween,
            M6LegitimateModelsTests::withAReminder,
            M6LegitimateModelsTests::withTwoStepsAtOnce);

    @Autowired
    DeployedModels deployed;

    @Autowired
    ModelTrial trial;

    @Test
    void allOfTheProductAreAccepted() {
        assertThat(deployed.live()).hasSizeGreaterThan(20).allSatisfy(model -> assertThat(
                        trial.flaws(model, deployed.files(model)))
                .as(model.name())
                .isEmpty());
    }

    @Test
    void aHundredChangedOnesAreAccepted() {
        var changed = 0;
        var processes = deployed.live().stream()
                .filter(model -> model.name().endsWith(".bpmn"))
                .toList();
        for (var model : processes) {
            for (var change : CHANGES) {
                var random = new Random(model.name().hashCode() + changed);
                var files = deployed.files(model).stream()
                        .map(file -> file.name().equals(model.name()) ? changed(file, change, random) : file)
                        .toList();
                assertThat(files).isNotEqualTo(deployed.files(model));
                assertThat(trial.flaws(model, files))
                        .as("%s, change %d%n%s", model.name(), CHANGES.indexOf(change), text(model, files))
                        .extracting(Flaw::toString)
                        .isEmpty();
                changed++;
            }
        }
        assertThat(changed).isGreaterThanOrEqualTo(100);
    }

    private static ModelFile changed(ModelFile file, BiFunction<String, Random, String> change, Random random) {
        var before = new String(file.content(), UTF_8);
        var after = change.apply(before, random);
        assertThat(after).as("%s is changed", file.name()).isNotEqualTo(before);
        return new ModelFile(file.name(), after.getBytes(UTF_8));
    }

    private static String text(DeployedModel model, List<ModelFile> files) {
        return files.stream()
                .filter(file -> file.name().equals(model.name()))
                .map(file -> new String(file.content(), UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private static String renamed(String bpmn, Random random) {
        var names = NAME.matcher(bpmn).results().toList();
        var name = names.get(random.nextInt(names.size()));
        return bpmn.substring(0, name.start()) + " name=\"Più chiaro, n. " + random.nextInt(99) + " (così &amp; così)\""
                + bpmn.substring(name.end());
    }

    private static String withANote(String bpmn, Random random) {
        return beforeTheEnd(
                bpmn,
                "<bpmn:textAnnotation id=\"Note_%1$d\"><bpmn:text>Si veda l’art. %1$d</bpmn:text></bpmn:textAnnotation>"
                        .formatted(random.nextInt(99)));
    }

    private static String withAStepInBetween(String bpmn, Random random) {
        return onAFlow(
                bpmn,
                random,
                """
                <bpmn:sequenceFlow id="%1$s"%2$s sourceRef="%3$s" targetRef="Task_LookAgain" />
                <bpmn:manualTask id="Task_LookAgain" name="Ricontrollare" />
                <bpmn:sequenceFlow id="Flow_LookedAgain" sourceRef="Task_LookAgain" targetRef="%4$s" />
                """);
    }

    private static String withTwoStepsAtOnce(String bpmn, Random random) {
        return onAFlow(
                bpmn,
                random,
                """
                <bpmn:sequenceFlow id="%1$s"%2$s sourceRef="%3$s" targetRef="Gateway_Both" />
                <bpmn:parallelGateway id="Gateway_Both" />
                <bpmn:sequenceFlow id="Flow_One" sourceRef="Gateway_Both" targetRef="Task_One" />
                <bpmn:sequenceFlow id="Flow_Other" sourceRef="Gateway_Both" targetRef="Task_Other" />
                <bpmn:manualTask id="Task_One" name="Avvisare il sindaco" />
                <bpmn:task id="Task_Other" name="Avvisare la segreteria" />
                <bpmn:sequenceFlow id="Flow_OneDone" sourceRef="Task_One" targetRef="Gateway_BothDone" />
                <bpmn:sequenceFlow id="Flow_OtherDone" sourceRef="Task_Other" targetRef="Gateway_BothDone" />
                <bpmn:parallelGateway id="Gateway_BothDone" />
                <bpmn:sequenceFlow id="Flow_BothDone" sourceRef="Gateway_BothDone" targetRef="%4$s" />
                """);
    }

    /** A timer that leaves the work as it is; on a process without people, at its end. */
    private static String withAReminder(String bpmn, Random random) {
        var tasks = USER_TASK.matcher(bpmn).results().toList();
        if (tasks.isEmpty()) {
            return withANote(bpmn, random);
        }
        var task = tasks.get(random.nextInt(tasks.size())).group(1);
        var end = bpmn.indexOf("</bpmn:userTask>", bpmn.indexOf("id=\"" + task + "\""));
        var at = end + "</bpmn:userTask>".length();
        return bpmn.substring(0, at)
                + """
                <bpmn:boundaryEvent id="BoundaryEvent_Late" name="Dopo %2$d giorni" attachedToRef="%1$s" cancelActivity="false">
                <bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P%2$dD</bpmn:timeDuration>
                </bpmn:timerEventDefinition></bpmn:boundaryEvent>
                <bpmn:sequenceFlow id="Flow_Late" sourceRef="BoundaryEvent_Late" targetRef="EndEvent_Late" />
                <bpmn:endEvent id="EndEvent_Late" name="Passato il tempo" />
                """
                        .formatted(task, 1 + random.nextInt(60))
                + bpmn.substring(at);
    }

    private static String onAFlow(String bpmn, Random random, String instead) {
        var flows = FLOW.matcher(bpmn).results().toList();
        var flow = flows.get(random.nextInt(flows.size()));
        var name = flow.group(2) == null ? "" : flow.group(2);
        return bpmn.substring(0, flow.start())
                + instead.formatted(flow.group(1), name, flow.group(3), flow.group(4))
                + bpmn.substring(flow.end());
    }

    private static String beforeTheEnd(String bpmn, String more) {
        var end = bpmn.lastIndexOf("</bpmn:process>");
        return bpmn.substring(0, end) + more + bpmn.substring(end);
    }
}
