package it.concerto.governance.council.process;

import static it.concerto.governance.council.process.CouncilVariables.CONCILIATION;
import static it.concerto.governance.council.process.CouncilVariables.EFFECTIVE_AT;
import static it.concerto.governance.council.process.CouncilVariables.MUNICIPALITY;
import static it.concerto.governance.council.process.CouncilVariables.REGION_NOTE_AT;
import static it.concerto.governance.council.process.CouncilVariables.REMINDER_AT;
import static it.concerto.governance.council.process.CouncilVariables.RESULT;
import static it.concerto.governance.council.process.CouncilVariables.SECOND_CALL_OPEN;
import static it.concerto.workflow.ProcessVariable.AMBITO;
import static it.concerto.workflow.ProcessVariable.OUTCOME;
import static it.concerto.workflow.ProcessVariable.PATH;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.calledProcessInstance;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.job;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.jobQuery;
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
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Deployment(resources = {"bpmn/council.bpmn", "bpmn/council-sitting.bpmn"})
class CouncilProcessTests {

    private static final PathId PATH_ID = PathId.of("CASARANO-PDZ-2022-2024-P1");

    static final CouncilLetters letters = mock();

    @RegisterExtension
    static ProcessTestEngine engine = ProcessTestEngine.with(
            Map.of("remindCouncil", new RemindCouncilStep(letters), "notifyRegion", new NotifyRegionStep(letters)));

    private ProcessInstance process;

    @Test
    @DisplayName("BR-60 the council's part ends when its resolution has effect, not when it is posted")
    void leadsAnApprovalToAnEffectiveResolution() {
        submit();
        decide("APPROVED", false);

        assertThat(process).isWaitingAt("Task_RecordCouncilAct").task().hasCandidateGroup("CASARANO_CONS_075016");
        complete(task(process));
        assertThat(process).isWaitingAt("Task_RecordCouncilPosting").task().hasCandidateGroup("CASARANO_SEGR_075016");
        complete(
                task(process),
                Map.of(OUTCOME.name(), CouncilVariables.APPROVED, EFFECTIVE_AT.name(), "2022-12-02T00:00:00+01:00"));
        assertThat(process).isWaitingAt("Event_ResolutionEffective").isNotEnded();
        execute(job("Event_ResolutionEffective", process));
        assertThat(process).isEnded().hasPassed("EndEvent_CouncilApproved");
    }

    @Test
    void votesAtTheSecondCallOfADesertedSitting() {
        submit();
        decide("DESERTED", true);

        assertThat(sitting()).isWaitingAt("Task_RecordCouncilVote");
        vote("APPROVED", false);
        assertThat(process).isWaitingAt("Task_RecordCouncilAct");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DESERTED", "POSTPONED", "WITHDRAWN"})
    void convenesAgainWhenNothingWasDecided(String result) {
        submit();
        decide(result, false);

        assertThat(sitting()).isWaitingAt("Task_ConveneCouncil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REJECTED", "APPROVED_AMENDED"})
    void settlesWithAComuneThatDoesNotApproveThePlanAsItIs(String result) {
        submit();
        decide(result, false);

        assertThat(process).isWaitingAt("Task_ConciliateCouncil").task().hasCandidateGroup("CASARANO_PRES");
        complete(task(process), Map.of(CONCILIATION.name(), "RESUBMIT"));
        assertThat(process).isWaitingAt("Task_TransmitToCouncil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_APPROVED", "PROCEED_WITHOUT", "PROPOSE_AMENDMENTS"})
    void endsWithoutTheComune(String decision) {
        submit();
        decide("REJECTED", false);
        complete(task(process), Map.of(CONCILIATION.name(), decision, OUTCOME.name(), CouncilVariables.NOT_APPROVED));

        assertThat(process).isEnded().hasPassed("EndEvent_CouncilNotApproved");
    }

    @Test
    @DisplayName("3.g a Comune that has not even given its opinions is reminded, and the Region told of it")
    void remindsAComuneThatLetsTheTermPass() {
        clearInvocations(letters);
        submit();
        var council = new Council(PATH_ID, IstatCode.of("075016"));

        execute(job("BoundaryEvent_CouncilSilent", process));

        then(letters).should().remind(council);
        then(letters).shouldHaveNoMoreInteractions();
        execute(job("BoundaryEvent_CouncilStillSilent", process));
        then(letters).should().notifyRegion(council);
        assertThat(process).hasPassed("EndEvent_CouncilReminded", "EndEvent_RegionTold");
        assertThat(sitting()).isWaitingAt("Task_GatherMunicipalOpinions");
    }

    @Test
    @DisplayName("3.g a council that has voted is not reminded any more")
    void remindsNobodyAfterTheVote() {
        submit();
        decide("APPROVED", false);

        Assertions.assertThat(jobQuery().processInstanceId(process.getId()).list())
                .isEmpty();
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
                task(process),
                Map.of(
                        REMINDER_AT.name(), "2022-12-02T09:00:00+01:00",
                        REGION_NOTE_AT.name(), "2022-12-17T09:00:00+01:00"));
    }

    /** The council's own sitting, with all that comes before its vote. */
    private void decide(String result, boolean secondCall) {
        assertThat(sitting())
                .isWaitingAt("Task_GatherMunicipalOpinions")
                .task()
                .hasCandidateGroup("CASARANO_SEGR_075016")
                .hasCandidateGroup("CASARANO_COM_075016");
        complete(task(sitting()));
        assertThat(sitting()).isWaitingAt("Task_ConveneCouncil").task().hasCandidateGroup("CASARANO_CONS_075016");
        complete(task(sitting()));
        vote(result, secondCall);
    }

    private void vote(String result, boolean secondCall) {
        assertThat(sitting()).isWaitingAt("Task_RecordCouncilVote").task().hasCandidateGroup("CASARANO_CONS_075016");
        complete(task(sitting()), Map.of(RESULT.name(), result, SECOND_CALL_OPEN.name(), secondCall));
    }

    private ProcessInstance sitting() {
        return calledProcessInstance("CouncilSittingProcess", process);
    }
}
