package it.concerto.participation.notice.process;

import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.job;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.withVariables;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;

import it.concerto.participation.notice.Manifestation;
import it.concerto.participation.notice.Manifestations;
import it.concerto.participation.notice.Verifications;
import it.concerto.testing.ProcessTestEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "bpmn/manifestation.bpmn")
class ManifestationProcessTests {

    static final Manifestations manifestations = mock();
    static final Verifications verifications = mock();

    @RegisterExtension
    static ProcessTestEngine engine = ProcessTestEngine.with(Map.of(
            "sendReceipt", new SendReceiptStep(manifestations),
            "rejectIncomplete", new RejectIncompleteStep(verifications)));

    @BeforeEach
    void forget() {
        reset(manifestations, verifications);
    }

    @Test
    void endsAdmittedAfterTheCheck() {
        var process = start(Manifestation.Status.RECEIVED);

        assertThat(process).isWaitingAt("Task_CheckManifestation").task().hasCandidateGroup("CASARANO_UDP");
        complete(task(), withVariables("checkResult", "ADMIT"));

        assertThat(process).isEnded().hasPassed("EndEvent_ManifestationAdmitted");
        verify(manifestations).acknowledge("m-1");
    }

    @Test
    void leavesLateOnesToThePresident() {
        assertThat(start(Manifestation.Status.LATE)).isEnded().hasPassed("EndEvent_ManifestationLate");
    }

    @Test
    void checksAgainWhatWasCompleted() {
        var process = incomplete();

        complete(task());

        assertThat(process).isWaitingAt("Task_CheckManifestation");
        complete(task(), withVariables("checkResult", "REJECT"));
        assertThat(process).isEnded().hasPassed("EndEvent_ManifestationRefused");
    }

    @Test
    void rejectsWhatNobodyCompleted() {
        var process = incomplete();

        execute(job("BoundaryEvent_CompletionMissing"));

        assertThat(process).isEnded().hasPassed("EndEvent_ManifestationIncomplete");
        verify(verifications).rejectIncomplete("m-1");
    }

    @Test
    void endsWhenANewerOneTakesItsPlace() {
        var process = start(Manifestation.Status.RECEIVED);

        tell("ManifestationReplaced");

        assertThat(process).isEnded().hasPassed("EndEvent_ManifestationReplaced");
    }

    @Test
    void endsTheCompletionOfOneThatANewerReplaces() {
        var process = incomplete();

        tell("ManifestationReplaced");

        assertThat(process).isEnded().hasPassed("EndEvent_ManifestationReplaced");
    }

    @Test
    void endsTheCheckOfOneThatIsWithdrawn() {
        var process = start(Manifestation.Status.RECEIVED);

        tell("ManifestationWithdrawn");

        assertThat(process).isEnded().hasPassed("EndEvent_ManifestationWithdrawn");
    }

    @Test
    void endsTheCompletionOfOneThatIsWithdrawn() {
        var process = incomplete();

        tell("ManifestationWithdrawn");

        assertThat(process).isEnded().hasPassed("EndEvent_CompletionWithdrawn");
    }

    private static void tell(String message) {
        runtimeService()
                .createMessageCorrelation(message)
                .processInstanceVariableEquals("manifestation", "m-1")
                .correlate();
    }

    private static ProcessInstance incomplete() {
        var process = start(Manifestation.Status.RECEIVED);
        assertThat(process).isWaitingAt("Task_CheckManifestation");
        complete(
                task(),
                withVariables("checkResult", "ASK_COMPLETION", "completionDeadline", "2022-06-14T23:59:59+02:00"));
        assertThat(process).isWaitingAt("Task_CompleteManifestation");
        return process;
    }

    private static ProcessInstance start(Manifestation.Status status) {
        Manifestation manifestation = mock();
        given(manifestation.status()).willReturn(status);
        given(manifestations.acknowledge("m-1")).willReturn(manifestation);
        return runtimeService()
                .createMessageCorrelation("ManifestationReceived")
                .processInstanceBusinessKey("CASARANO-PDZ-2022-2024-P1")
                .setVariables(Map.of("manifestation", "m-1", "path", "CASARANO-PDZ-2022-2024-P1", "ambito", "CASARANO"))
                .correlateStartMessage();
    }
}
