package it.concerto.governance.outcome.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.managementService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.taskQuery;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;

import it.concerto.governance.outcome.HeardReferent;
import it.concerto.governance.outcome.Outcome;
import it.concerto.governance.outcome.OutcomeConclusion;
import it.concerto.governance.outcome.OutcomeResult;
import it.concerto.governance.outcome.Outcomes;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.testing.ProcessTestEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {"bpmn/outcome.bpmn", "bpmn/signatures.bpmn"})
class OutcomeProcessTests {

    private static final String PATH = "CASARANO-PDZ-2022-2024-P1";

    static final Outcomes outcomes = mock();
    static final OutcomeConclusion conclusion = mock();
    static final List<String> referents = new ArrayList<>();

    @RegisterExtension
    static ProcessTestEngine engine = ProcessTestEngine.with(Map.of(
            "openOutcome",
            new OpenOutcomeStep(outcomes),
            "concludeOutcome",
            new ConcludeOutcomeStep(conclusion),
            "referentsOfOutcome",
            referents,
            "signersOfRound",
            List.of(),
            "requestSignatures",
            (JavaDelegate) execution -> execution.setVariable("signaturesAwaited", false),
            "closeSignatureRound",
            (JavaDelegate) execution -> execution.setVariable("outcome", "COMPLETE")));

    @BeforeEach
    void forgetAnswers() {
        reset(outcomes, conclusion);
        referents.clear();
    }

    @Test
    void endsWithSignedMinutes() {
        given(conclusion.conclude("hearing-1")).willReturn(OutcomeResult.OUTCOME_SIGNED_WITH_DISSENT);
        var process = start(3);

        assertThat(process).task().hasDefinitionKey("Task_ConveneReferents").hasCandidateGroup("CASARANO_UDPRESP");
        complete(task());
        present(false);
        assertThat(taskQuery().list()).extracting("assignee").containsExactlyInAnyOrderElementsOf(referents);
        taskQuery().list().forEach(task -> complete(task));
        assertThat(process).task().hasDefinitionKey("Task_WriteOutcomeMinutes").hasCandidateGroup("CASARANO_UDP");
        complete(task(), Map.of("signatureRound", "round-1"));
        assertThat(process).task().hasDefinitionKey("Task_MarkConcertedSheets");
        complete(task());

        assertThat(process).isEnded().hasPassed("CallActivity_Signatures", "EndEvent_OutcomeSigned");
        assertThat(process).variables().containsEntry("outcome", "OUTCOME_SIGNED_WITH_DISSENT");
    }

    @Test
    void passesWithoutAnyReferent() {
        var process = start(0);

        assertThat(process).task().hasDefinitionKey("Task_ExplainNoOutcome");
        complete(task(), Map.of("outcome", "OUTCOME_NOT_REACHED"));

        assertThat(process).isEnded().hasPassed("EndEvent_OutcomeNotReached").hasNotPassed("Task_ConveneReferents");
        assertThat(process).variables().containsEntry("outcome", "OUTCOME_NOT_REACHED");
    }

    @Test
    void meetsASecondTimeAndThenConsultsInWriting() {
        var process = start(2);

        complete(task());
        present(true);
        assertThat(process).task().hasDefinitionKey("Task_ConveneReferents");
        complete(task());
        present(false);

        assertThat(taskQuery().taskDefinitionKey("Task_GiveAdherence").count()).isEqualTo(2);
    }

    @Test
    void passesOverWhoIsSilentUntilTheTermIsOver() {
        var process = start(35);
        complete(task());
        present(false);
        complete(taskQuery().list().get(0));

        execute(managementService().createJobQuery().timers().singleResult());

        assertThat(process).hasPassed("BoundaryEvent_AdherenceTermOver").isWaitingAt("Task_WriteOutcomeMinutes");
        assertThat(taskQuery().list()).hasSize(1);
    }

    @Test
    void sendsTheDraftBackWhenAnObservationIsAccepted() {
        var process = start(1);
        complete(task());
        present(false);
        complete(task(), Map.of("observationsGiven", true));

        assertThat(process).task().hasDefinitionKey("Task_DecideObservations").hasCandidateGroup("CASARANO_UDPRESP");
        complete(task(), Map.of("redraft", true, "outcome", "REDRAFT"));

        assertThat(process).isEnded().hasPassed("EndEvent_DraftSentBack");
        assertThat(process).variables().containsEntry("outcome", "REDRAFT");
    }

    @Test
    void goesOnWhenNoObservationChangesTheDraft() {
        var process = start(1);
        complete(task());
        present(false);
        complete(task(), Map.of("observationsGiven", true));
        complete(task(), Map.of("redraft", false));

        assertThat(process).isWaitingAt("Task_WriteOutcomeMinutes");
    }

    @Test
    void asksForTheReasonsWhenTheMinutesStayUnsigned() {
        given(conclusion.conclude("hearing-1")).willReturn(OutcomeResult.OUTCOME_NOT_REACHED);
        var process = start(1);
        complete(task());
        present(false);
        complete(task());
        complete(task(), Map.of("signatureRound", "round-1"));

        assertThat(process).task().hasDefinitionKey("Task_ExplainNoOutcome");
        complete(task());
        assertThat(process).isEnded().hasPassed("EndEvent_OutcomeNotReached");
    }

    private static void present(boolean again) {
        assertThat(task().getTaskDefinitionKey()).isEqualTo("Task_PresentDraft");
        complete(task(), Map.of("meetingAgain", again, "adherenceDeadline", "2022-09-01T23:59:59+02:00"));
    }

    private static ProcessInstance start(int number) {
        IntStream.range(0, number).forEach(index -> referents.add("referent." + index));
        given(outcomes.open(any()))
                .willReturn(new Outcome(
                        "hearing-1",
                        PathId.of(PATH),
                        AmbitoCode.of("CASARANO"),
                        1,
                        1,
                        "a".repeat(64),
                        null,
                        null,
                        null,
                        null));
        given(outcomes.referents("hearing-1"))
                .willReturn(referents.stream()
                        .map(name -> new HeardReferent(name, name, List.of("A1"), null, null, null))
                        .toList());
        var process = runtimeService()
                .startProcessInstanceByKey("OutcomeProcess", PATH, Map.of("path", PATH, "ambito", "CASARANO"));
        assertThat(process).isActive();
        return process;
    }
}
