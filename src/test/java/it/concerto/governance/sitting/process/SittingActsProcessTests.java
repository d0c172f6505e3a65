package it.concerto.governance.sitting.process;

import static it.concerto.governance.sitting.process.SittingVariables.ACTS_DUE;
import static it.concerto.governance.sitting.process.SittingVariables.ITEM;
import static it.concerto.governance.sitting.process.SittingVariables.SITTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.taskService;
import static org.mockito.Mockito.mock;

import it.concerto.governance.sitting.Acts;
import it.concerto.governance.sitting.SittingLetters;
import it.concerto.testing.ProcessTestEngine;
import it.concerto.workflow.ProcessVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The acts that follow a sitting whose minutes are signed. */
@Deployment(resources = "bpmn/sitting.bpmn")
class SittingActsProcessTests {

    static final List<String> resolved = new ArrayList<>();

    @RegisterExtension
    static ProcessTestEngine engine = ProcessTestEngine.with(Map.of(
            "sendSittingResult",
            new SendSittingResultStep(mock(SittingLetters.class), mock(Acts.class)),
            "actsToIssue",
            resolved));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 35})
    @DisplayName("X1.6 every resolution becomes an act and is published, one after the other")
    void numbersAnActOfEachResolution(int count) {
        resolved.clear();
        IntStream.range(0, count).mapToObj(index -> String.valueOf(index + 2)).forEach(resolved::add);
        var process = minutesSigned(count > 0);

        for (var key : List.of("Task_IssueAct", "Task_PublishAct")) {
            for (var item : resolved) {
                var open = task(process);
                assertThat(open.getTaskDefinitionKey()).isEqualTo(key);
                assertThat(taskService().getVariable(open.getId(), ITEM.name())).isEqualTo(item);
                complete(open);
            }
        }
        org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat(process)
                .isEnded()
                .hasPassed("EndEvent_SittingClosed");
    }

    private static ProcessInstance minutesSigned(boolean actsDue) {
        return runtimeService()
                .createProcessInstanceByKey("SittingProcess")
                .businessKey("CASARANO-PDZ-2022-2024-P1")
                .setVariables(Map.of(
                        ProcessVariable.PATH.name(),
                        "CASARANO-PDZ-2022-2024-P1",
                        ProcessVariable.AMBITO.name(),
                        "CASARANO",
                        SITTING.name(),
                        UUID.randomUUID().toString(),
                        ACTS_DUE.name(),
                        actsDue))
                .startBeforeActivity("Gateway_ItemApproved")
                .execute();
    }
}
