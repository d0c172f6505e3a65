package it.concerto.studio.difference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.workflow.models.ModelFiles.ModelFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** M2: every change of a version is listed once, also one that no drawing shows, and nothing else is. */
class M2DifferenceTests {

    private static final String MODEL = "bpmn/loan.bpmn";
    private static final String BPMN =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_Loan">
              <bpmn:message id="Message_Paid" name="paid" />
              <bpmn:process id="LoanProcess" name="Prestito" isExecutable="true" camunda:historyTimeToLive="P7300D">
                <bpmn:startEvent id="Start"><bpmn:outgoing>Flow_1</bpmn:outgoing></bpmn:startEvent>
                <bpmn:sequenceFlow id="Flow_1" sourceRef="Start" targetRef="Task_Ask" />
                <bpmn:userTask id="Task_Ask" name="Chiedere" camunda:formRef="ask" camunda:candidateGroups="${ambito}_UDP">
                  <bpmn:documentation>Si chiede</bpmn:documentation>
                  <bpmn:extensionElements>
                    <camunda:taskListener event="create" delegateExpression="${listener}" />
                  </bpmn:extensionElements>
                  <bpmn:multiInstanceLoopCharacteristics camunda:collection="${people}" isSequential="false">
                    <bpmn:completionCondition>${enough}</bpmn:completionCondition>
                  </bpmn:multiInstanceLoopCharacteristics>
                </bpmn:userTask>
                <bpmn:boundaryEvent id="Timer" attachedToRef="Task_Ask" cancelActivity="true">
                  <bpmn:timerEventDefinition id="Timer_Def"><bpmn:timeDuration>P3D</bpmn:timeDuration></bpmn:timerEventDefinition>
                </bpmn:boundaryEvent>
                <bpmn:exclusiveGateway id="Choice" default="Flow_No" />
                <bpmn:sequenceFlow id="Flow_Yes" name="sì" sourceRef="Choice" targetRef="End">
                  <bpmn:conditionExpression>${amount > 10}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:callActivity id="Call" calledElement="SignaturesProcess">
                  <bpmn:extensionElements>
                    <camunda:in source="round" target="round" />
                    <camunda:out source="outcome" target="outcome" />
                  </bpmn:extensionElements>
                </bpmn:callActivity>
                <bpmn:receiveTask id="Receive" messageRef="Message_Paid" />
                <bpmn:serviceTask id="Service" name="Pubblicare" camunda:delegateExpression="${publish}" />
                <bpmn:endEvent id="End" />
              </bpmn:process>
              <bpmndi:BPMNDiagram id="Diagram"><bpmndi:BPMNPlane id="Plane" bpmnElement="LoanProcess">
                <bpmndi:BPMNShape id="Shape_Ask" bpmnElement="Task_Ask"><dc:Bounds x="10" y="20" width="100" height="80" /></bpmndi:BPMNShape>
                <bpmndi:BPMNEdge id="Edge_1" bpmnElement="Flow_1"><di:waypoint x="1" y="2" /><di:waypoint x="3" y="4" /></bpmndi:BPMNEdge>
              </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;

    private static final String FORM = "forms/loan/ask.form";
    private static final String JSON =
            """
            {"id": "ask", "type": "default", "schemaVersion": 16, "components": [
              {"id": "Field_Amount", "type": "number", "key": "amount", "label": "Importo",
               "validate": {"required": true, "max": 50}, "conditional": {"hide": "=not(loan)"}},
              {"id": "Field_Kind", "type": "select", "key": "kind", "label": "Tipo",
               "values": [{"label": "A", "value": "a"}]}]}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            name="Prestito"                | name="Mutuo"                     | LoanProcess | name
            historyTimeToLive="P7300D"     | historyTimeToLive="P30D"         | LoanProcess | historyTimeToLive
            name="Chiedere"                | name="Domandare"                 | Task_Ask | name
            formRef="ask"                  | formRef="other"                  | Task_Ask | formRef
            candidateGroups="${ambito}_UDP" | candidateGroups="${ambito}_PRES" | Task_Ask | candidateGroups
            <bpmn:documentation>Si chiede  | <bpmn:documentation>Si domanda   | Task_Ask | documentation
            event="create"                 | event="complete"                 | Task_Ask | extensionElements/taskListener/event
            delegateExpression="${listener}" | delegateExpression="${spy}"    | Task_Ask | extensionElements/taskListener/delegateExpression
            isSequential="false"           | isSequential="true"              | Task_Ask | multiInstanceLoopCharacteristics/isSequential
            ${enough}                      | ${all}                           | Task_Ask | multiInstanceLoopCharacteristics/completionCondition
            x="10" y="20"                  | x="11" y="20"                    | Task_Ask | drawn
            waypoint x="3"                 | waypoint x="9"                   | Flow_1 | drawn
            cancelActivity="true"          | cancelActivity="false"           | Timer | cancelActivity
            >P3D<                          | >P4D<                            | Timer_Def | timeDuration
            default="Flow_No"              | default="Flow_Yes"               | Choice | default
            ${amount > 10}                 | ${amount > 11}                   | Flow_Yes | conditionExpression
            calledElement="SignaturesProcess" | calledElement="SheetProcess"  | Call | calledElement
            target="outcome"               | target="result"                  | Call | extensionElements/out/target
            bpmn:receiveTask id="Receive"  | bpmn:sendTask id="Receive"       | Receive | type
            delegateExpression="${publish}" | delegateExpression="${archive}" | Service | delegateExpression
            """)
    void tellsWhatChangesInAModel(String text, String instead, String element, String property) {
        assertThat(BPMN).contains(text);
        var changes = between(MODEL, BPMN, BPMN.replace(text, instead));

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.element()).isEqualTo(element);
            assertThat(change.property()).isEqualTo(property);
            assertThat(change.before()).isNotEqualTo(change.after()).isNotNull();
            assertThat(change.after()).isNotNull();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            "label": "Importo"      | "label": "Somma"        | Field_Amount | label
            "key": "amount"         | "key": "sum"            | Field_Amount | key
            "required": true        | "required": false       | Field_Amount | validate/required
            "max": 50               | "max": 51               | Field_Amount | validate/max
            =not(loan)              | =loan                   | Field_Amount | conditional/hide
            "type": "number"        | "type": "textfield"     | Field_Amount | type
            "value": "a"            | "value": "b"            | Field_Kind | values
            "schemaVersion": 16     | "schemaVersion": 17     | '' | schemaVersion
            """)
    void tellsWhatChangesInAForm(String text, String instead, String element, String property) {
        assertThat(JSON).contains(text);
        assertThat(between(FORM, JSON, JSON.replace(text, instead)))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.element()).isEqualTo(element);
                    assertThat(change.property()).isEqualTo(property);
                });
    }

    @Test
    void tellsWhatCameAndWentOnce() {
        var less = BPMN.replaceAll("(?s) *<bpmn:receiveTask id=\"Receive\".*?/>\n", "");
        assertThat(less).isNotEqualTo(BPMN);

        assertThat(between(MODEL, BPMN, less)).singleElement().satisfies(change -> {
            assertThat(change.isRemoved()).isTrue();
            assertThat(change.element()).isEqualTo("Receive");
        });
        assertThat(between(MODEL, less, BPMN)).singleElement().satisfies(change -> {
            assertThat(change.isAdded()).isTrue();
            assertThat(change.kind()).isEqualTo("receiveTask");
        });
    }

    @Test
    void tellsAFormThatCameOrWent() {
        var model = new ModelFile(MODEL, BPMN.getBytes(UTF_8));
        var form = new ModelFile(FORM, JSON.getBytes(UTF_8));
        assertThat(Differences.between(List.of(model), List.of(model, form)))
                .singleElement()
                .matches(Change::isAdded)
                .extracting(Change::file)
                .isEqualTo(FORM);
        assertThat(Differences.between(List.of(form, model), List.of(model)))
                .singleElement()
                .matches(Change::isRemoved);
    }

    @Test
    void tellsNothingOfWhatMeansTheSame() {
        var same = BPMN.replace("bpmn:", "semantic:")
                .replace("xmlns:bpmn=", "xmlns:semantic=")
                .replace("    <", "\n\t<")
                .replace(
                        "camunda:formRef=\"ask\" camunda:candidateGroups=\"${ambito}_UDP\"",
                        "camunda:candidateGroups='${ambito}_UDP' camunda:formRef='ask'");
        assertThat(same).isNotEqualTo(BPMN);
        assertThat(between(MODEL, BPMN, same)).isEmpty();
        assertThat(between(FORM, JSON, JSON.replace("\n", " "))).isEmpty();
    }

    @Test
    void tellsThatABrokenFileHasChanged() {
        assertThat(between(MODEL, BPMN, BPMN.substring(0, 900))).singleElement().satisfies(change -> {
            assertThat(change.file()).isEqualTo(MODEL);
            assertThat(change.property()).isEqualTo("text");
        });
        assertThat(between(FORM, JSON, JSON.substring(0, 90))).hasSize(1);
    }

    private static List<Change> between(String name, String before, String after) {
        return Differences.between(
                List.of(new ModelFile(name, before.getBytes(UTF_8))),
                List.of(new ModelFile(name, after.getBytes(UTF_8))));
    }
}
