package it.concerto.governance.guideline.process;

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

import it.concerto.governance.proposal.Purpose;
import it.concerto.testing.CalledProcess;
import it.concerto.testing.ProcessTestEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Deployment(resources = "bpmn/guideline.bpmn")
class GuidelineProcessTests {

    @RegisterExtension
    static ProcessTestEngine engine = ProcessTestEngine.with(Map.of("giveUpGuidelines", new GiveUpGuidelinesStep()));

    private ProcessInstance process;
    private String sittings = "";

    @AfterEach
    void removeTheSittings() {
        repositoryService().deleteDeployment(sittings, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPROVED", "APPROVED_AMENDED"})
    void namesTheTeamOnceTheGuidelinesAreApproved(String sitting) {
        begin();
        propose(1);
        giveOpinions();
        sit(sitting);

        assertThat(process).isWaitingAt("Task_AppointTeam").task().hasCandidateGroup("CASARANO_PRES");
        complete(task(), Map.of(OUTCOME.name(), GuidelineOutcome.INDIRIZZO_APPROVED.name()));
        assertThat(process).isEnded().hasPassed("EndEvent_GuidelinesApproved");
    }

    @Test
    void waitsForBothOpinions() {
        begin();
        propose(1);

        complete(taskQuery().taskDefinitionKey("Task_GiveAccountingOpinion").singleResult());

        assertThat(process).isWaitingAt("Task_GiveTechnicalOpinion").hasNotPassed("Gateway_OpinionsGiven");
    }

    @Test
    void asksEachOpinionOfItsOffice() {
        begin();
        propose(1);

        assertThat(process).task("Task_GiveTechnicalOpinion").hasCandidateGroup("CASARANO_UDPRESP");
        assertThat(process).task("Task_GiveAccountingOpinion").hasCandidateGroup("CASARANO_RAG");
    }

    @Test
    void sitsAgainOnWhatWasPostponed() {
        begin();
        propose(1);
        giveOpinions();
        sit("POSTPONED");
        sit("APPROVED");

        assertThat(process).isWaitingAt("Task_AppointTeam");
    }

    @Test
    void proposesThreeTimesAtMost() {
        begin();
        for (var round = 1; round <= 3; round++) {
            propose(round);
            giveOpinions();
            sit("REJECTED");
        }

        assertThat(process).isEnded().hasPassed("EndEvent_GuidelinesRejected");
        org.assertj.core.api.Assertions.assertThat(outcome()).isEqualTo("INDIRIZZO_REJECTED_FINAL");
    }

    @Test
    void endsWhenTheBodyNeverMeets() {
        begin();
        propose(1);
        giveOpinions();
        sit("NOT_HELD");

        assertThat(process).isEnded().hasPassed("EndEvent_GuidelinesRejected");
    }

    private void begin() {
        sittings = CalledProcess.deploy(repositoryService(), "SittingProcess").getId();
        process = runtimeService()
                .startProcessInstanceByKey(
                        "GuidelineProcess",
                        "CASARANO-PDZ-2022-2024-P1",
                        Map.of(PATH.name(), "CASARANO-PDZ-2022-2024-P1", AMBITO.name(), "CASARANO"));
        assertThat(process).isWaitingAt("Task_OpenCycle").task().hasCandidateGroup("CASARANO_UDPRESP");
        complete(task());
    }

    private void propose(int round) {
        assertThat(process).isWaitingAt("Task_ProposeGuidelines").task().hasCandidateGroup("CASARANO_GT");
        complete(task(), Map.of(ROUND.name(), round, PURPOSE.name(), Purpose.GUIDELINE.name()));
    }

    private void giveOpinions() {
        complete(taskQuery().taskDefinitionKey("Task_GiveTechnicalOpinion").singleResult());
        complete(taskQuery().taskDefinitionKey("Task_GiveAccountingOpinion").singleResult());
    }

    private void sit(String outcome) {
        var sitting = taskQuery().taskDefinitionKey("Task_SittingProcess").singleResult();
        org.assertj.core.api.Assertions.assertThat(
                        runtimeService().getVariable(sitting.getExecutionId(), PURPOSE.name()))
                .isEqualTo(Purpose.GUIDELINE.name());
        complete(sitting, Map.of(OUTCOME.name(), outcome));
    }

    private Object outcome() {
        return historyService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(process.getId())
                .variableName(OUTCOME.name())
                .singleResult()
                .getValue();
    }
}
