package it.concerto.governance.sitting.process;

import static it.concerto.governance.sitting.process.SittingVariables.ACTS_DUE;
import static it.concerto.governance.sitting.process.SittingVariables.ACT_NUMBERED;
import static it.concerto.governance.sitting.process.SittingVariables.DESERTIONS;
import static it.concerto.governance.sitting.process.SittingVariables.ITEM;
import static it.concerto.governance.sitting.process.SittingVariables.QUORUM_LOST;
import static it.concerto.governance.sitting.process.SittingVariables.QUORUM_REACHED;
import static it.concerto.governance.sitting.process.SittingVariables.SECOND_CALL_OPEN;
import static it.concerto.governance.sitting.process.SittingVariables.SIGNATURE_ROUND;
import static it.concerto.governance.sitting.process.SittingVariables.SITTING;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.historyService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.taskQuery;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.taskService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.proposal.process.ProposalVariables;
import it.concerto.governance.sitting.Acts;
import it.concerto.governance.sitting.SittingLetters;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.testing.CalledProcess;
import it.concerto.testing.ProcessTestEngine;
import it.concerto.workflow.ProcessVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Deployment(resources = {"bpmn/sitting.bpmn", "bpmn/act.bpmn"})
class SittingProcessTests {

    static final SittingLetters letters = mock();
    static final Acts acts = mock();
    static final List<String> items = new ArrayList<>();

    @RegisterExtension
    static ProcessTestEngine engine = ProcessTestEngine.with(Map.of(
            "sendConvocation", new SendConvocationStep(letters),
            "sendSittingResult", new SendSittingResultStep(letters, acts),
            "reportDesertion", new ReportDesertionStep(letters),
            "itemsToVote", items,
            "actsToIssue", List.of("1")));

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");

    private ProcessInstance process;
    private String signatures = "";

    @AfterEach
    void remove() {
        repositoryService().deleteDeployment(signatures, true);
    }

    @BeforeEach
    void putOneItemOnTheAgenda() {
        signatures =
                CalledProcess.deploy(repositoryService(), "SignaturesProcess").getId();
        clearInvocations(letters);
        items.clear();
        items.add("1");
    }

    private void convene() {
        process = runtimeService()
                .startProcessInstanceByKey(
                        "SittingProcess",
                        PATH.value(),
                        Map.of(
                                ProcessVariable.PATH.name(), PATH.value(),
                                ProcessVariable.AMBITO.name(), "CASARANO",
                                ProposalVariables.PURPOSE.name(), Purpose.GUIDELINE.name()));
        assertThat(process).isWaitingAt("Task_ConveneSitting").task().hasCandidateGroup("CASARANO_PRES");
        completeConvocation();
    }

    @Test
    void leadsAnApprovalToItsPublishedAct() {
        convene();
        callRoll(true, false, 0);
        vote(true, "APPROVED", false);
        assertThat(process).isWaitingAt("Task_WriteSittingMinutes").task().hasCandidateGroup("CASARANO_UDPRESP");
        sign("COMPLETE");
        assertThat(process).isWaitingAt("CallActivity_Act");
        assertThat(taskQuery().taskDefinitionKey("Task_IssueAct").singleResult())
                .hasCandidateGroup("CASARANO_UDP");
        complete(taskQuery().singleResult(), Map.of(ACT_NUMBERED.name(), true));
        complete(taskQuery().taskDefinitionKey("Task_PublishAct").singleResult());

        assertThat(process).isEnded().hasPassed("EndEvent_SittingClosed");
        org.assertj.core.api.Assertions.assertThat(outcome()).isEqualTo("APPROVED");
        then(letters).should().tellResult(any(), any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"REJECTED", "POSTPONED"})
    void numbersNoActOfWhatWasNotApproved(String result) {
        convene();
        callRoll(true, false, 0);
        vote(false, result, false);
        sign("COMPLETE");

        assertThat(process).isEnded().hasPassed("Task_SendResult").hasNotPassed("CallActivity_Act");
        org.assertj.core.api.Assertions.assertThat(outcome()).isEqualTo(result);
    }

    @Test
    @DisplayName("X1.5 no act is numbered before president and secretary have signed the minutes")
    void writesTheMinutesAnewAfterARefusedSignature() {
        convene();
        callRoll(true, false, 0);
        vote(true, "APPROVED", false);

        sign("INCOMPLETE");
        assertThat(process).isWaitingAt("Task_WriteSittingMinutes").hasNotPassed("CallActivity_Act");
        sign("COMPLETE");

        assertThat(process).isWaitingAt("CallActivity_Act");
        org.assertj.core.api.Assertions.assertThat(outcome()).isEqualTo("APPROVED");
    }

    @Test
    void callsTheRollAgainAtTheSecondCall() {
        convene();
        callRoll(false, true, 0);
        callRoll(true, false, 0);

        assertThat(process).isWaitingAt("Task_CastVotes");
    }

    @Test
    void convenesAgainAfterADesertedSitting() {
        convene();
        callRoll(false, false, 1);

        assertThat(process).isWaitingAt("Task_ConveneSitting");
        completeConvocation();
        callRoll(true, false, 1);
        assertThat(process).isWaitingAt("Task_CastVotes");
        then(letters).should(never()).reportDesertion(any(), any(), any());
    }

    @Test
    void givesUpAfterThreeDesertedSittings() {
        convene();
        callRoll(false, false, 1);
        completeConvocation();
        callRoll(false, false, 2);
        completeConvocation();
        callRoll(false, false, 3);

        assertThat(process).isEnded().hasPassed("EndEvent_NeverHeld");
        org.assertj.core.api.Assertions.assertThat(outcome()).isEqualTo("NOT_HELD");
        then(letters).should().reportDesertion(PATH, AmbitoCode.of("CASARANO"), Purpose.GUIDELINE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 35})
    void votesEveryItemOneAfterTheOther(int count) {
        convene();
        items.clear();
        IntStream.rangeClosed(1, count).mapToObj(String::valueOf).forEach(items::add);

        callRoll(true, false, 0);
        for (var item : items) {
            var open = task();
            org.assertj.core.api.Assertions.assertThat(taskService().getVariable(open.getId(), ITEM.name()))
                    .isEqualTo(item);
            vote(true, "APPROVED", false);
        }

        assertThat(process).isWaitingAt("Task_WriteSittingMinutes");
    }

    @Test
    void votesNoFurtherItemOnceTheQuorumIsLost() {
        convene();
        items.addAll(List.of("2", "3"));

        callRoll(true, false, 0);
        vote(true, "APPROVED", false);
        vote(true, "APPROVED", true);

        assertThat(process).isWaitingAt("Task_WriteSittingMinutes");
    }

    private void completeConvocation() {
        complete(task(), Map.of(SITTING.name(), UUID.randomUUID().toString()));
    }

    private void callRoll(boolean quorum, boolean secondCall, int desertions) {
        assertThat(process).isWaitingAt("Task_CallRoll").task().hasCandidateGroup("CASARANO_UDP");
        var answer = new HashMap<String, Object>();
        answer.put(QUORUM_REACHED.name(), quorum);
        answer.put(SECOND_CALL_OPEN.name(), secondCall);
        answer.put(DESERTIONS.name(), desertions);
        answer.put(QUORUM_LOST.name(), false);
        answer.put(ACTS_DUE.name(), false);
        complete(task(), answer);
    }

    private void vote(boolean actsDue, String outcome, boolean quorumLost) {
        assertThat(process).isWaitingAt("Task_CastVotes").task().hasCandidateGroup("CASARANO_UDP");
        complete(
                task(),
                Map.of(
                        ACTS_DUE.name(), actsDue,
                        ProcessVariable.OUTCOME.name(), outcome,
                        QUORUM_LOST.name(), quorumLost));
    }

    private void sign(String outcome) {
        assertThat(process).isWaitingAt("Task_WriteSittingMinutes");
        complete(task(), Map.of(SIGNATURE_ROUND.name(), "round"));
        assertThat(process).isWaitingAt("CallActivity_Signatures");
        complete(taskQuery().taskDefinitionKey("Task_SignaturesProcess").singleResult(), Map.of("outcome", outcome));
    }

    private Object outcome() {
        return historyService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(process.getId())
                .variableName(ProcessVariable.OUTCOME.name())
                .singleResult()
                .getValue();
    }
}
