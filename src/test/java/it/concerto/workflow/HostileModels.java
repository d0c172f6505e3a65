package it.concerto.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Models that try to run something, each with its element and the reason why it is refused. */
final class HostileModels {

    private HostileModels() {}

    /** An expression that leaves the intruder's mark wherever methods may be called. */
    static String attack() {
        return "''.getClass().forName('" + Intruder.class.getName() + "').newInstance()";
    }

    /** @param marker a file that appears when anything of a model is run */
    static Stream<Arguments> all(Path marker) {
        var exec = attack();
        var intruder = Intruder.class.getName();
        var cases = new ArrayList<Arguments>();
        // what stands in the model, the element that is refused, the reason
        add(
                cases,
                "shell task",
                task("camunda:type='shell'", fields("command", "touch", "arg1", marker.toString())),
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

    private static void add(List<Arguments> cases, String what, String content, String element, String reason) {
        var start = content.startsWith("START:");
        cases.add(
                Arguments.of(what, process(start ? content.substring(6) : "", start ? "" : content), element, reason));
    }

    static String process(String inStart, String content) {
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
        return "<bpmn:exclusiveGateway id='Task_X' default='Flow_Default'/>"
                + "<bpmn:sequenceFlow id='Flow_Default' sourceRef='Task_X' targetRef='EndEvent_X'/>"
                + "<bpmn:sequenceFlow id='Flow_Condition' sourceRef='Task_X'"
                + " targetRef='EndEvent_X'><bpmn:conditionExpression" + attributes + ">" + text
                + "</bpmn:conditionExpression></bpmn:sequenceFlow>";
    }

    private static String ext(String content) {
        return "<bpmn:extensionElements>" + content + "</bpmn:extensionElements>";
    }

    private static String fields(String... namesAndTexts) {
        var fields = new StringBuilder();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            var kind = namesAndTexts[i + 1].startsWith("${") ? "expression" : "string";
            fields.append("<camunda:field name='%s'><camunda:%s>%s</camunda:%2$s></camunda:field>"
                    .formatted(namesAndTexts[i], kind, namesAndTexts[i + 1]));
        }
        return ext(fields.toString());
    }
}
