package it.concerto.publication.process;

import static it.concerto.publication.process.PublicationVariables.BOARD_ENDS_AT;
import static it.concerto.publication.process.PublicationVariables.PRIVACY_RESPECTED;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.job;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.withVariables;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import it.concerto.publication.BreachLetters;
import it.concerto.publication.NoticeBoard;
import it.concerto.publication.PublicationFixture;
import it.concerto.testing.ProcessTestEngine;
import it.concerto.workflow.ProcessVariable;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {"bpmn/publication.bpmn", "bpmn/board.bpmn", "bpmn/breach.bpmn"})
class PublicationProcessTests {

    private static final NoticeBoard board = mock();
    private static final BreachLetters letters = mock();

    @RegisterExtension
    static final ProcessTestEngine engine = ProcessTestEngine.with(
            Map.of("closeBoard", new CloseBoardStep(board), "reportLateRemoval", new ReportLateRemovalStep(letters)));

    @Test
    void publishesWhatASecondPersonAgreesTo() {
        var process = start("PublicationProcess");
        assertThat(process).isWaitingAt("Task_PreparePublication").task().hasCandidateGroup("CASARANO_UDP");
        complete(task());
        complete(task(), withVariables(PRIVACY_RESPECTED.name(), true));
        assertThat(process).isWaitingAt("Task_PublishOnBoard");
        complete(task());
        complete(task());
        complete(task(), withVariables(ProcessVariable.OUTCOME.name(), PublicationVariables.PUBLISHED));

        assertThat(process)
                .isEnded()
                .hasPassed("EndEvent_PlanPublished")
                .variables()
                .containsEntry("outcome", "PUBLISHED");
    }

    @Test
    void preparesAgainWhatTheCheckObjectsTo() {
        var process = start("PublicationProcess");
        assertThat(process).isWaitingAt("Task_PreparePublication");
        complete(task());
        complete(task(), withVariables(PRIVACY_RESPECTED.name(), false));

        assertThat(process).isWaitingAt("Task_PreparePublication");
    }

    @Test
    void takesThePostingDownWhenItsTermIsOver() {
        var process = start("BoardProcess");
        assertThat(process).isWaitingAt("Event_BoardTermOver");
        execute(job());
        execute(job());

        assertThat(process).isEnded();
        then(board).should().takeDown(PublicationFixture.PATH);
    }

    @Test
    void asksAgainForARedactedVersionUntilItIsFit() {
        var process = start("BreachProcess");
        assertThat(process)
                .isWaitingAt("Task_ConfirmRemoval")
                .task()
                .hasCandidateGroup("CASARANO_UDP")
                .hasCandidateGroup("CASARANO_UDPRESP");
        complete(task());
        complete(task());
        complete(task(), withVariables("redactionRespected", false));
        assertThat(process).isWaitingAt("Task_RedactPublished");
        complete(task());
        complete(task(), withVariables("redactionRespected", true));

        assertThat(process).isEnded().hasPassed("EndEvent_BreachClosed");
    }

    @Test
    void reportsARemovalThatNobodyConfirmsInTwoHours() {
        var process = start("BreachProcess");
        assertThat(process).isWaitingAt("Task_ConfirmRemoval");

        execute(job("BoundaryEvent_TwoHoursOver"));

        then(letters).should().late(PublicationFixture.PATH, "breach-1");
        assertThat(process).isWaitingAt("Task_ConfirmRemoval").hasPassed("EndEvent_DelayReported");
    }

    private static ProcessInstance start(String process) {
        return runtimeService()
                .startProcessInstanceByKey(
                        process,
                        PublicationFixture.PATH.value(),
                        withVariables(
                                "path",
                                PublicationFixture.PATH.value(),
                                "ambito",
                                "CASARANO",
                                "breach",
                                "breach-1",
                                BOARD_ENDS_AT.name(),
                                "2022-11-17T00:30:00+01:00"));
    }
}
