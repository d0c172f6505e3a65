package it.concerto.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.concerto.testing.EngineTest;
import it.concerto.workflow.models.ModelRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/** Whatever a model hides, the check in front of the parser refuses it, and without that check the engine runs nothing. */
@EngineTest
@DirtiesContext
class HostileModelTests {

    private static final String NAME = "bpmn/hostile.bpmn";

    @TempDir
    static Path folder;

    @Autowired
    ProcessEngine engine;

    private static Path marker() {
        return folder.resolve("it-ran");
    }

    /** A class on the class path that a model may try to name. */
    public static class Intruder implements JavaDelegate, ExecutionListener, TaskListener {

        public Intruder() throws IOException {
            Files.writeString(marker(), "made");
        }

        @Override
        public void execute(DelegateExecution execution) {}

        @Override
        public void notify(DelegateExecution execution) {}

        @Override
        public void notify(DelegateTask task) {}
    }

    @BeforeEach
    @AfterEach
    void clean() throws Exception {
        Files.deleteIfExists(marker());
    }

    static Stream<Arguments> models() {
        var exec = "''.getClass().forName('java.lang.Runtime').getRuntime().exec('touch " + marker() + "')";
        var file = "''.getClass().forName('java.nio.file.Files').createFile(''.getClass().forName('java.nio.file.Path')"
                + ".of('" + marker() + "'))";
        var intruder = Intruder.class.getName();
        var cases = new ArrayList<Arguments>();
        // what stands in the model, the element that is refused, the reason
        add(
                cases,
                "shell task",
                task("camunda:type='shell'", fields("command", "touch", "arg1", marker().toString())),
                "Task_X",
                "camunda:type");
        add(cases, "mail task", task("camunda:type='mail'", fields("to", "a@example.org")), "Task_X", "camunda:type");
        add(cases, "class", task("camunda:class='" + intruder + "'", ""), "Task_X", "camunda:class");
        add(
                cases,
                "expression",
                task("camunda:expression='${" + exec.replace("'", "&apos;") + "}'", ""),
                "Task_X",
                "camunda:expression");
        for (var step : List.of(
                exec,
                file,
                "execution.processEngineServices.repositoryService",
                "environment.getProperty('x')",
                "dataSource",
                "execution",
                "hostile.run()",
                "countLetter.counted")) {
            add(
                    cases,
                    "step " + step,
                    task("camunda:delegateExpression='${" + step.replace("'", "&apos;") + "}'", ""),
                    "Task_X",
                    "camunda:delegateExpression");
        }
        for (var language : List.of("juel", "javascript", "groovy", "python", "feel")) {
            add(
                    cases,
                    "script " + language,
                    "<bpmn:scriptTask id='Task_X' scriptFormat='" + language + "'><bpmn:script>${" + exec
                            + "}</bpmn:script></bpmn:scriptTask>",
                    "Task_X",
                    "bpmn:scriptTask");
            add(
                    cases,
                    "condition " + language,
                    condition(" language='" + language + "'", "${" + exec + "}"),
                    "Flow_Condition",
                    "language");
        }
        add(cases, "condition", condition("", "${" + exec + "}"), "Flow_Condition", "comparison");
        add(
                cases,
                "condition of execution",
                condition("", "${execution.processEngineServices != null}"),
                "Flow_Condition",
                "comparison");
        for (var how : List.of(
                "class='" + intruder + "'",
                "expression='${" + exec.replace("'", "&apos;") + "}'",
                "delegateExpression='${environment}'")) {
            add(
                    cases,
                    "execution listener " + how,
                    task(
                            "camunda:delegateExpression='${countLetter}'",
                            ext("<camunda:executionListener event='start' " + how + "/>")),
                    "Task_X",
                    "camunda:executionListener");
            add(
                    cases,
                    "task listener " + how,
                    "<bpmn:userTask id='Task_X'>" + ext("<camunda:taskListener event='create' " + how + "/>")
                            + "</bpmn:userTask>",
                    "Task_X",
                    "camunda:taskListener");
        }
        add(
                cases,
                "script listener",
                task(
                        "camunda:delegateExpression='${countLetter}'",
                        ext("<camunda:executionListener event='start'><camunda:script scriptFormat='juel'>${" + exec
                                + "}</camunda:script></camunda:executionListener>")),
                "Task_X",
                "camunda:executionListener");
        add(
                cases,
                "input parameter",
                task(
                        "camunda:delegateExpression='${countLetter}'",
                        ext("<camunda:inputOutput><camunda:inputParameter name='a'>${" + exec
                                + "}</camunda:inputParameter></camunda:inputOutput>")),
                "Task_X",
                "camunda:inputOutput");
        add(
                cases,
                "connector",
                task(
                        "camunda:delegateExpression='${countLetter}'",
                        ext("<camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector>")),
                "Task_X",
                "camunda:connector");
        add(
                cases,
                "field injection",
                task("camunda:delegateExpression='${countLetter}'", fields("counted", "${" + exec + "}")),
                "Task_X",
                "camunda:field");
        for (var attribute : List.of(
                "name",
                "camunda:dueDate",
                "camunda:assignee",
                "camunda:candidateGroups",
                "camunda:formKey",
                "camunda:priority",
                "camunda:formHandlerClass")) {
            add(
                    cases,
                    attribute + " of a user task",
                    "<bpmn:userTask id='Task_X' " + attribute + "='${" + exec.replace("'", "&apos;") + "}'/>",
                    "Task_X",
                    attribute);
        }
        add(
                cases,
                "form field",
                "<bpmn:userTask id='Task_X'>"
                        + ext("<camunda:formData><camunda:formField id='f'" + " type='string' defaultValue='${"
                                + exec.replace("'", "&apos;") + "}'/></camunda:formData>")
                        + "</bpmn:userTask>",
                "Task_X",
                "camunda:formData");
        add(
                cases,
                "start timer",
                "START:<bpmn:timerEventDefinition id='T'><bpmn:timeDuration>${" + exec
                        + "}</bpmn:timeDuration></bpmn:timerEventDefinition>",
                "T",
                "bpmn:timeDuration");
        add(
                cases,
                "retry cycle",
                task(
                        "camunda:delegateExpression='${countLetter}' camunda:asyncBefore='true'",
                        ext("<camunda:failedJobRetryTimeCycle>${" + exec + "}</camunda:failedJobRetryTimeCycle>")),
                "Task_X",
                "camunda:failedJobRetryTimeCycle");
        add(
                cases,
                "call activity",
                "<bpmn:callActivity id='Task_X' calledElement='${" + exec.replace("'", "&apos;") + "}'/>",
                "Task_X",
                "calledElement");
        add(
                cases,
                "decision",
                "<bpmn:businessRuleTask id='Task_X' camunda:decisionRef='${" + exec.replace("'", "&apos;") + "}'/>",
                "Task_X",
                "bpmn:businessRuleTask");
        add(
                cases,
                "collection",
                "<bpmn:userTask id='Task_X'><bpmn:multiInstanceLoopCharacteristics camunda:collection='${"
                        + exec.replace("'", "&apos;") + "}' camunda:elementVariable='e'/></bpmn:userTask>",
                "Task_X",
                "camunda:collection");
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void refusesAHostileModelWithFileLineElementAndReason(String what, String xml, String element, String reason) {
        assertThatThrownBy(() -> deploy(NAME, xml)).isInstanceOfSatisfying(ModelRefused.class, refused -> {
            assertThat(refused.flaws()).anySatisfy(flaw -> {
                assertThat(flaw.file()).isEqualTo(NAME);
                assertThat(flaw.line()).isPositive();
                assertThat(flaw.element()).isEqualTo(element);
                assertThat(flaw.reason()).contains(reason);
            });
        });

        assertThat(marker()).doesNotExist();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void runsNothingEvenWithoutTheCheck(String what, String xml, String element, String reason) {
        withoutTheCheck(() -> {
            var deployment = deploy(NAME, xml);
            try {
                engine.getRuntimeService()
                        .createProcessInstanceByKey("Hostile")
                        .businessKey("HOSTILE-1")
                        .setVariables(Map.of("ambito", "CASARANO", "path", "HOSTILE-1"))
                        .execute();
            } finally {
                engine.getRepositoryService().deleteDeployment(deployment, true);
            }
        });

        assertThat(marker()).doesNotExist();
    }

    @Test
    void runsNothingOfADecisionInAnotherLanguage() {
        for (var language : List.of("juel", "javascript", "groovy")) {
            var dmn =
                    """
                    <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="D" name="D" namespace="n">
                    <decision id="hostile" name="h"><decisionTable id="T">
                    <output id="O" name="o" typeRef="string"/>
                    <rule id="R"><outputEntry id="E" expressionLanguage="%s"><text>${''.getClass().forName('java.lang.Runtime')
                    .getRuntime().exec('touch %s')}</text></outputEntry></rule></decisionTable></decision></definitions>"""
                            .formatted(language, marker());

            assertThatThrownBy(() -> deploy("bpmn/hostile.dmn", dmn))
                    .isInstanceOfSatisfying(ModelRefused.class, refused -> assertThat(refused.flaws())
                            .anySatisfy(flaw -> {
                                assertThat(flaw.element()).isEqualTo("E");
                                assertThat(flaw.line()).isEqualTo(4);
                            }));
            withoutTheCheck(() -> {
                deploy("bpmn/hostile.dmn", dmn);
                engine.getDecisionService().evaluateDecisionByKey("hostile").evaluate();
            });
        }

        assertThat(marker()).doesNotExist();
    }

    /** The released engine evaluates expressions inside {@code or()} although they are off. */
    @Test
    void runsNothingOfAQueryWithAnExpression() {
        try {
            engine.getTaskService()
                    .createTaskQuery()
                    .or()
                    .taskAssigneeExpression(
                            "${''.getClass().forName('java.lang.Runtime').getRuntime().exec('touch " + marker() + "')}")
                    .endOr()
                    .list();
        } catch (RuntimeException refused) {
            // refusing is as good
        }

        assertThat(marker()).doesNotExist();
    }

    @Test
    void refusesEveryOtherKindOfFile() {
        for (var name : List.of("x.cmmn", "x.groovy", "x.html", "x.bpmn20.xml", "x.class", "x")) {
            assertThatThrownBy(() -> deploy(name, "<x/>"))
                    .isInstanceOf(ModelRefused.class)
                    .hasMessageStartingWith(name);
        }
    }

    @Test
    void refusesBombsBeforeTheParserSeesThem() {
        var deep = "<bpmn:subProcess id='S'>".repeat(60) + "</bpmn:subProcess>".repeat(60);
        assertThatThrownBy(() -> deploy(NAME, process("", deep))).hasMessageContaining("deeper than 40");
        var many = "<bpmn:task id='T'/>".repeat(6_000);
        assertThatThrownBy(() -> deploy(NAME, process("", many))).hasMessageContaining("more than 5,000");
        var large = "<!-- " + "x".repeat(1 << 20) + " -->";
        assertThatThrownBy(() -> deploy(NAME, process("", large))).hasMessageContaining("larger than 1 MiB");
        var entity = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>";
        assertThatThrownBy(() -> deploy(NAME, process("", "").replace("?>", "?>" + entity)))
                .hasMessageContaining("document type");
        assertThatThrownBy(() -> deploy(NAME, process("", "<?php x ?>")))
                .hasMessageContaining("processing instructions");
        assertThatThrownBy(() -> deploy(NAME, "no xml")).hasMessageContaining("no well-formed XML");
    }

    private String deploy(String name, String content) {
        return engine.getRepositoryService()
                .createDeployment()
                .addString(name, content)
                .deploy()
                .getId();
    }

    private void withoutTheCheck(Runnable attack) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var deployers = configuration.getDeploymentCache();
        List<Deployer> all = List.copyOf(configuration.getDeployers());
        deployers.setDeployers(
                all.stream().filter(deployer -> !isCheck(deployer)).toList());
        try {
            attack.run();
        } catch (RuntimeException refused) {
            // the engine may refuse; it must not run
        } finally {
            deployers.setDeployers(all);
        }
    }

    private static boolean isCheck(Deployer deployer) {
        return deployer.getClass().getName().startsWith("it.concerto");
    }

    private static void add(List<Arguments> cases, String what, String content, String element, String reason) {
        var start = content.startsWith("START:");
        cases.add(
                Arguments.of(what, process(start ? content.substring(6) : "", start ? "" : content), element, reason));
    }

    private static String process(String inStart, String content) {
        var target = content.contains("'Task_X'") ? "Task_X" : "EndEvent_X";
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="D" targetNamespace="t">
                <bpmn:process id="Hostile" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="StartEvent_X">%s</bpmn:startEvent>
                %s
                <bpmn:sequenceFlow id="Flow_1" sourceRef="StartEvent_X" targetRef="%s"/>
                <bpmn:endEvent id="EndEvent_X"/>
                </bpmn:process></bpmn:definitions>
                """
                .formatted(inStart, content, target)
                .strip();
    }

    private static String task(String attributes, String inside) {
        return "<bpmn:serviceTask id='Task_X' " + attributes + ">" + inside + "</bpmn:serviceTask>";
    }

    private static String condition(String attributes, String text) {
        return "<bpmn:exclusiveGateway id='Task_X'/><bpmn:sequenceFlow id='Flow_Condition' sourceRef='Task_X'"
                + " targetRef='EndEvent_X'><bpmn:conditionExpression" + attributes + ">" + text
                + "</bpmn:conditionExpression></bpmn:sequenceFlow>";
    }

    private static String ext(String content) {
        return "<bpmn:extensionElements>" + content + "</bpmn:extensionElements>";
    }

    private static String fields(String... namesAndTexts) {
        var fields = new StringBuilder();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            fields.append("<camunda:field name='")
                    .append(namesAndTexts[i])
                    .append("'><camunda:expression>")
                    .append(namesAndTexts[i + 1])
                    .append("</camunda:expression></camunda:field>");
        }
        return ext(fields.toString());
    }
}
