package it.concerto.governance.council.process;

import static it.concerto.governance.council.process.CouncilVariables.CONCILIATION;
import static it.concerto.governance.council.process.CouncilVariables.MUNICIPALITY;
import static it.concerto.governance.council.process.CouncilVariables.REGION_NOTE_AT;
import static it.concerto.governance.council.process.CouncilVariables.REMINDER_AT;
import static it.concerto.governance.council.process.CouncilVariables.RESULT;
import static it.concerto.governance.council.process.CouncilVariables.SECOND_CALL_OPEN;
import static it.concerto.workflow.ProcessVariable.AMBITO;
import static it.concerto.workflow.ProcessVariable.OUTCOME;
import static it.concerto.workflow.ProcessVariable.PATH;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.job;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;

import it.concerto.governance.council.Council;
import it.concerto.governance.council.CouncilLetters;
import it.concerto.organisation.IstatCode;
import it.concerto.path.PathId;
import it.concerto.testing.ProcessTestEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Deployment(resources = "bpmn/council.bpmn")
class CouncilProcessTests {

    private static final PathId PATH_ID = PathId.of("CASARANO-PDZ-2022-2024-P1");

    static final CouncilLetters letters = mock();

    @RegisterExtension
    static ProcessTestEngine engine = ProcessTestEngine.with(
            Map.of("remindCouncil", new RemindCouncilStep(letters), "notifyRegion", new NotifyRegionStep(letters)));

    private ProcessInstance process;

    @Test
    void leadsAnApprovalToAnEffectiveResolution() {
        submit();
        vote("APPROVED", false);

        assertThat(process).isWaitingAt("Task_RecordCouncilAct").task().hasCandidateGroup("CASARANO_CONS_075016");
        complete(task());
        assertThat(process).isWaitingAt("Task_RecordCouncilPosting").task().hasCandidateGroup("CASARANO_SEGR_075016");
        complete(task(), Map.of(OUTCOME.name(), CouncilVariables.APPROVED));
        assertThat(process).isEnded().hasPassed("EndEvent_CouncilApproved");
    }

    @Test
    void votesAtTheSecondCallOfADesertedSitting() {
        submit();
        vote("DESERTED", true);

        assertThat(process).isWaitingAt("Task_RecordCouncilVote");
        vote("APPROVED", false);
        assertThat(process).isWaitingAt("Task_RecordCouncilAct");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DESERTED", "POSTPONED", "WITHDRAWN"})
    void convenesAgainWhenNothingWasDecided(String result) {
        submit();
        vote(result, false);

        assertThat(process).isWaitingAt("Task_ConveneCouncil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REJECTED", "APPROVED_AMENDED"})
    void settlesWithAComuneThatDoesNotApproveThePlanAsItIs(String result) {
        submit();
        vote(result, false);

        assertThat(process).isWaitingAt("Task_ConciliateCouncil").task().hasCandidateGroup("CASARANO_PRES");
        complete(task(), Map.of(CONCILIATION.name(), "RESUBMIT"));
        assertThat(process).isWaitingAt("Task_TransmitToCouncil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_APPROVED", "PROCEED_WITHOUT", "PROPOSE_AMENDMENTS"})
    void endsWithoutTheComune(String decision) {
        submit();
        vote("REJECTED", false);
        complete(task(), Map.of(CONCILIATION.name(), decision, OUTCOME.name(), CouncilVariables.NOT_APPROVED));

        assertThat(process).isEnded().hasPassed("EndEvent_CouncilNotApproved");
    }

    @Test
    void remindsAComuneThatLetsTheTermPass() {
        clearInvocations(letters);
        submit();

        execute(job("BoundaryEvent_NotVoted"));

        then(letters).should().remind(new Council(PATH_ID, IstatCode.of("075016")));
        assertThat(process).isWaitingAt("Task_RecordCouncilVote").hasPassed("EndEvent_CouncilReminded");
    }

    @Test
    void tellsTheRegionOfAComuneThatStaysSilent() {
        clearInvocations(letters);
        submit();

        execute(job("BoundaryEvent_StillNotVoted"));

        then(letters).should().notifyRegion(new Council(PATH_ID, IstatCode.of("075016")));
        assertThat(process).isWaitingAt("Task_RecordCouncilVote").hasPassed("Task_NotifyRegion");
    }

    private void submit() {
        process = runtimeService()
                .startProcessInstanceByKey(
                        "CouncilProcess",
                        PATH_ID.value(),
                        Map.of(
                                PATH.name(), PATH_ID.value(),
                                AMBITO.name(), "CASARANO",
                                MUNICIPALITY.name(), "075016"));
        assertThat(process).isWaitingAt("Task_TransmitToCouncil").task().hasCandidateGroup("CASARANO_UDP");
        complete(
                task(),
                Map.of(
                        REMINDER_AT.name(), "2022-12-02T09:00:00+01:00",
                        REGION_NOTE_AT.name(), "2022-12-17T09:00:00+01:00"));
        assertThat(process)
                .isWaitingAt("Task_GatherMunicipalOpinions")
                .task()
                .hasCandidateGroup("CASARANO_SEGR_075016")
                .hasCandidateGroup("CASARANO_COM_075016");
        complete(task());
        assertThat(process).isWaitingAt("Task_ConveneCouncil").task().hasCandidateGroup("CASARANO_CONS_075016");
        complete(task());
    }

    private void vote(String result, boolean secondCall) {
        assertThat(process).isWaitingAt("Task_RecordCouncilVote").task().hasCandidateGroup("CASARANO_CONS_075016");
        complete(task(), Map.of(RESULT.name(), result, SECOND_CALL_OPEN.name(), secondCall));
    }
}
