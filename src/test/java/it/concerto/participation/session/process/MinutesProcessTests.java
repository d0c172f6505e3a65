package it.concerto.participation.session.process;

import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.job;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.taskQuery;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

import it.concerto.participation.session.MinutesBook;
import it.concerto.participation.session.RemarkWindow;
import it.concerto.path.PathId;
import it.concerto.testing.CalledProcess;
import it.concerto.testing.MovableClock;
import it.concerto.testing.ProcessTestEngine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Deployment(resources = "bpmn/minutes.bpmn")
class MinutesProcessTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");

    static final MinutesBook book = mock();
    static final RemarkWindow window = mock();

    @RegisterExtension
    static ProcessTestEngine engine = ProcessTestEngine.with(Map.of(
            "sendDraftMinutes", new SendDraftMinutesStep(window),
            "fileMinutes", new FileMinutesStep(book),
            "facilitatorInScope", "sara",
            "reportLateMinutes", new ReportLateMinutesStep(book, MovableClock.at("2022-06-29T09:00"))));

    private String signatures = "";

    @BeforeEach
    void signatures() {
        clearInvocations(book, window);
        given(window.open(any(), anyInt())).willReturn(Instant.parse("2022-06-21T21:59:59Z"));
        signatures =
                CalledProcess.deploy(repositoryService(), "SignaturesProcess").getId();
    }

    @AfterEach
    void remove() {
        repositoryService().deleteDeployment(signatures, true);
    }

    @Test
    void leavesParticipantsTheirDaysForRemarks() {
        var process = begin();

        assertThat(process).isWaitingAt("Task_DraftMinutes").task().hasCandidateGroup("CASARANO_UDP");
        complete(task());

        then(window).should().open(PATH, 3);
        assertThat(process).isWaitingAt("Event_ObservationsClosed");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 35})
    void closesThemAnewAfterEachRefusedRoundOfSignatures(int refused) {
        var process = begin();
        complete(task());
        execute(job("Event_ObservationsClosed"));

        for (int round = 0; round < refused; round++) {
            sign(process, "INCOMPLETE");
            then(book).should(never()).file(any(), anyInt());
        }
        sign(process, "COMPLETE");

        then(book).should().file(PATH, 3);
        assertThat(process).isEnded().hasPassed("EndEvent_MinutesSigned");
    }

    @Test
    void reportsMinutesThatAreNotSignedInTime() {
        var process = begin();

        execute(job("StartEvent_MinutesTermOver"));

        then(book).should().reportLate(PATH, 3, LocalDate.of(2022, 6, 29));
        assertThat(process).isWaitingAt("Task_DraftMinutes").hasPassed("EndEvent_DelayReported");
    }

    private static void sign(ProcessInstance process, String outcome) {
        assertThat(process).isWaitingAt("Task_CloseMinutes").task().isAssignedTo("sara");
        complete(task(), Map.of(SessionVariables.SIGNATURE_ROUND.name(), "round"));
        assertThat(process).isWaitingAt("CallActivity_Signatures");
        complete(taskQuery().taskDefinitionKey("Task_SignaturesProcess").singleResult(), Map.of("outcome", outcome));
    }

    private static ProcessInstance begin() {
        var process = runtimeService()
                .startProcessInstanceByKey(
                        "MinutesProcess",
                        PATH.value(),
                        Map.of(
                                "path",
                                PATH.value(),
                                "ambito",
                                "CASARANO",
                                "session",
                                "3",
                                "minutesDue",
                                "2022-06-30T23:59:59+02:00"));
        assertThat(process).isWaitingAt("Task_DraftMinutes");
        return process;
    }
}
