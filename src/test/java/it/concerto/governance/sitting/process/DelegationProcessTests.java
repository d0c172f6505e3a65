package it.concerto.governance.sitting.process;

import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.taskQuery;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.taskService;

import it.concerto.testing.ProcessTestEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Deployment(resources = "bpmn/delegation.bpmn")
class DelegationProcessTests {

    static final List<String> members = new ArrayList<>();

    @RegisterExtension
    static ProcessTestEngine engine = ProcessTestEngine.with(Map.of("membersOfSitting", members));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 35})
    void asksEveryMemberOnce(int count) {
        var process = convene(count);

        var open = taskQuery().list();
        org.assertj.core.api.Assertions.assertThat(open)
                .extracting(Task::getAssignee)
                .containsExactlyInAnyOrderElementsOf(members);
        open.forEach(task -> taskService().complete(task.getId()));
        assertThat(process).isEnded().hasPassed("EndEvent_DelegationsGiven");
    }

    @Test
    @DisplayName("X1.2 who has not answered is no longer asked once the roll is called")
    void endsWithTheRollCall() {
        var process = convene(7);
        taskService().complete(taskQuery().list().get(0).getId());

        runtimeService().createMessageCorrelation("RollCalled").correlate();

        assertThat(process).isEnded().hasPassed("EndEvent_RollCalled");
        org.assertj.core.api.Assertions.assertThat(taskQuery().count()).isZero();
    }

    @Test
    @DisplayName("X1.2 nobody is asked any longer about a sitting that is not held")
    void endsWithTheSittingCalledOff() {
        var process = convene(7);

        runtimeService().createMessageCorrelation("SittingCalledOff").correlate();

        assertThat(process).isEnded().hasPassed("EndEvent_SittingCalledOff");
        org.assertj.core.api.Assertions.assertThat(taskQuery().count()).isZero();
    }

    private static ProcessInstance convene(int count) {
        members.clear();
        IntStream.range(0, count).mapToObj(number -> "sindaco." + number).forEach(members::add);
        return runtimeService()
                .startProcessInstanceByKey(
                        "DelegationProcess",
                        Map.of(
                                "path",
                                "CASARANO-PDZ-2022-2024-P1",
                                "ambito",
                                "CASARANO",
                                SittingVariables.SITTING.name(),
                                UUID.randomUUID().toString()));
    }
}
