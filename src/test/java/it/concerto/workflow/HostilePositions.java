package it.concerto.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Each payload at each place where a model, a decision table or a form could hold one; the places and payloads are lists in
 * {@code src/test/resources/attacks}.
 */
public final class HostilePositions {

    private static final Path FOLDER = Path.of("src/test/resources/attacks");

    private static final String PROCESS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="D" targetNamespace="t">
            {ROOT}
            <bpmn:process id="Hostile" isExecutable="true" camunda:historyTimeToLive="P1D" {PROCESS_ATTRIBUTE}>
            <bpmn:startEvent id="StartEvent_X" {START_ATTRIBUTE}>{START}</bpmn:startEvent>
            {CONTENT}
            <bpmn:sequenceFlow id="Flow_1" sourceRef="StartEvent_X" targetRef="{TARGET}"/>
            <bpmn:endEvent id="EndEvent_X">{END}</bpmn:endEvent>
            </bpmn:process></bpmn:definitions>
            """;

    private static final String TABLE =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="D" name="D" namespace="n" {ROOT_ATTRIBUTE}>
            {ROOT}
            <decision id="hostile" name="h" camunda:historyTimeToLive="P1D"><decisionTable id="T">
            <input id="I" {INPUT_ATTRIBUTE}><inputExpression id="Q" expressionLanguage="{QUESTION_LANGUAGE}" typeRef="string">
            {QUESTION}</inputExpression></input>
            <output id="O" name="o" typeRef="string">{ALLOWED}</output>
            <rule id="R"><inputEntry id="C" expressionLanguage="{CONDITION_LANGUAGE}">{CONDITION}</inputEntry>
            <outputEntry id="A" expressionLanguage="{ANSWER_LANGUAGE}">{ANSWER}</outputEntry></rule>
            </decisionTable></decision></definitions>
            """;

    private static final Map<String, String> HARMLESS = Map.of(
            "ANSWER", "<text>\"x\"</text>",
            "ANSWER_LANGUAGE", "feel",
            "QUESTION", "<text>path</text>",
            "QUESTION_LANGUAGE", "feel",
            "CONDITION", "<text>-</text>",
            "CONDITION_LANGUAGE", "feel",
            "TARGET", "EndEvent_X");

    private HostilePositions() {}

    /**
     * A file that tries something.
     *
     * @param what the place and the payload, in words
     * @param name of the file, which tells what kind it is
     */
    public record Hostile(String what, String name, String content) {}

    public static List<Hostile> processes() {
        return crossed("positions.txt", "payloads.txt", "bpmn/hostile.bpmn", PROCESS, HostilePositions::escaped);
    }

    static List<Hostile> decisions() {
        return crossed("decisions.txt", "decision-payloads.txt", "bpmn/hostile.dmn", TABLE, HostilePositions::escaped);
    }

    static List<Hostile> forms() {
        var all = new ArrayList<Hostile>();
        for (var place : lines("forms.txt")) {
            for (var payload : lines("form-payloads.txt")) {
                all.add(new Hostile(
                        place[0] + ": " + payload[0],
                        "forms/testing/hostile.form",
                        "{\"type\": \"default\", \"schemaVersion\": 18, \"id\": \"hostile\", \"components\": ["
                                + place[1].replace("§", payload[1].replace("\"", "\\\"")) + "]}"));
            }
        }
        return all;
    }

    /** The process in which nothing is hidden. */
    static String harmlessProcess() {
        return filled(PROCESS, Map.of());
    }

    static String harmlessTable() {
        return filled(TABLE, Map.of());
    }

    private static List<Hostile> crossed(
            String places, String payloads, String name, String whole, UnaryOperator<String> escape) {
        var all = new ArrayList<Hostile>();
        for (var place : lines(places)) {
            for (var payload : lines(payloads)) {
                var text = place[2].replace("§", escape.apply(payload[1]));
                var slots = new HashMap<>(Map.of(place[1], text));
                if (place[1].endsWith("_LANGUAGE")) {
                    slots.put(place[1].replace("_LANGUAGE", ""), "<text>" + escape.apply(payload[1]) + "</text>");
                }
                if (text.contains("\"Task_X\"")) {
                    slots.put("TARGET", "Task_X");
                }
                all.add(new Hostile(place[0] + ": " + payload[0], name, filled(whole, slots)));
            }
        }
        return all;
    }

    private static String filled(String whole, Map<String, String> slots) {
        var text = whole;
        for (var slot : slots.entrySet()) {
            text = text.replace("{" + slot.getKey() + "}", slot.getValue());
        }
        for (var rest : HARMLESS.entrySet()) {
            text = text.replace("{" + rest.getKey() + "}", rest.getValue());
        }
        return text.replaceAll("(?<!\\$)\\{[A-Z_]+}", "").strip();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }

    private static List<String[]> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line ->
                            line.replace("@INTRUDER@", Intruder.class.getName()).split(" \\| ", 3))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
