package it.concerto.governance.adoption.process;

import static it.concerto.governance.adoption.process.AdoptionVariables.ASSENT_DENIED;
import static it.concerto.governance.adoption.process.AdoptionVariables.HEALTH_INTEGRATION;
import static it.concerto.governance.proposal.process.ProposalVariables.PURPOSE;
import static it.concerto.governance.proposal.process.ProposalVariables.ROUND;
import static it.concerto.workflow.ProcessVariable.AMBITO;
import static it.concerto.workflow.ProcessVariable.OUTCOME;
import static it.concerto.workflow.ProcessVariable.PATH;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.historyService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.taskQuery;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;

import it.concerto.governance.proposal.Purpose;
import it.concerto.path.PathId;
import it.concerto.plan.AdoptedAnnexes;
import it.concerto.testing.CalledProcess;
import it.concerto.testing.ProcessTestEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Deployment(resources = "bpmn/adoption.bpmn")
class AdoptionProcessTests {

    static final AdoptedAnnexes annexes = mock();

    @RegisterExtension
    static ProcessTestEngine engine = ProcessTestEngine.with(Map.of("sendPlanBack", new SendPlanBackStep(annexes)));

    private ProcessInstance process;
    private String sittings = "";

    @AfterEach
    void removeTheSittings() {
        repositoryService().deleteDeployment(sittings, true);
    }

    @Test
    void adoptsAPlanWithoutHealthSheets() {
        propose(1, false);
        giveOpinions();
        sit("APPROVED");

        assertThat(process).isWaitingAt("Task_PublishAdoption").task().hasCandidateGroup("CASARANO_UDP");
        complete(task(), Map.of(OUTCOME.name(), AdoptionOutcome.ADOPTED.name()));
        assertThat(process)
                .isEnded()
                .hasPassed("EndEvent_PlanAdopted")
                .hasNotPassed("Task_GiveHealthAssent", "Task_IntegrateAmendments");
    }

    @Test
    void waitsForTheAslWhereSheetsNeedIt() {
        propose(1, true);
        giveOpinions();

        assertThat(process).isWaitingAt("Task_GiveHealthAssent").task().hasCandidateGroup("CASARANO_ASL");
        complete(task(), Map.of(ASSENT_DENIED.name(), false));
        assertThat(process).isWaitingAt("CallActivity_Sitting").hasNotPassed("Task_MediateAssent");
    }

    @Test
    void settlesADeniedAssentBeforeTheSitting() {
        propose(1, true);
        giveOpinions();
        complete(task(), Map.of(ASSENT_DENIED.name(), true));

        assertThat(process).isWaitingAt("Task_MediateAssent").task().hasCandidateGroup("CASARANO_UDPRESP");
        complete(task());
        assertThat(process).isWaitingAt("CallActivity_Sitting");
    }

    @Test
    void worksAmendmentsInWithoutANewVote() {
        propose(1, false);
        giveOpinions();
        sit("APPROVED_AMENDED");

        assertThat(process).isWaitingAt("Task_IntegrateAmendments").task().hasCandidateGroup("CASARANO_GT");
        complete(task());
        // F6: not the technical group, which wrote it, attests that only voted amendments went in.
        assertThat(process).isWaitingAt("Task_AttestAmendments").task().hasCandidateGroup("CASARANO_UDPRESP");
        complete(task());
        assertThat(process).isWaitingAt("Task_PublishAdoption");
    }

    @Test
    void sitsAgainOnWhatWasPostponed() {
        propose(1, false);
        giveOpinions();
        sit("POSTPONED");
        sit("APPROVED");

        assertThat(process).isWaitingAt("Task_PublishAdoption");
    }

    @ParameterizedTest
    @CsvSource({"1, REJECTED, REDRAFT", "2, REJECTED, REDRAFT", "3, REJECTED, REJECTED", "1, NOT_HELD, REJECTED"})
    void sendsARejectedPlanBackTwiceAtMost(int round, String sitting, String outcome) {
        propose(round, false);
        giveOpinions();
        sit(sitting);

        assertThat(process).isEnded().hasPassed("EndEvent_PlanNotAdopted");
        org.assertj.core.api.Assertions.assertThat(historyService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(process.getId())
                        .variableName(OUTCOME.name())
                        .singleResult()
                        .getValue())
                .isEqualTo(outcome);
        then(annexes).should(atLeastOnce()).release(PathId.of("CASARANO-PDZ-2022-2024-P1"));
    }

    private void propose(int round, boolean health) {
        sittings = CalledProcess.deploy(repositoryService(), "SittingProcess").getId();
        process = runtimeService()
                .startProcessInstanceByKey(
                        "AdoptionProcess",
                        "CASARANO-PDZ-2022-2024-P1",
                        Map.of(PATH.name(), "CASARANO-PDZ-2022-2024-P1", AMBITO.name(), "CASARANO"));
        assertThat(process).isWaitingAt("Task_ProposeAdoption").task().hasCandidateGroup("CASARANO_UDPRESP");
        complete(
                task(),
                Map.of(
                        ROUND.name(), round,
                        PURPOSE.name(), Purpose.ADOPTION.name(),
                        HEALTH_INTEGRATION.name(), health));
    }

    private void giveOpinions() {
        complete(taskQuery().taskDefinitionKey("Task_GiveTechnicalOpinion").singleResult());
        complete(taskQuery().taskDefinitionKey("Task_GiveAccountingOpinion").singleResult());
    }

    private void sit(String outcome) {
        var sitting = taskQuery().taskDefinitionKey("Task_SittingProcess").singleResult();
        complete(sitting, Map.of(OUTCOME.name(), outcome));
    }
}
