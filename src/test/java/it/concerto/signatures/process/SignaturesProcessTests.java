package it.concerto.signatures.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.managementService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.taskQuery;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import it.concerto.files.FileRef;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.signatures.Signature;
import it.concerto.signatures.SignatureRequests;
import it.concerto.signatures.SignatureRound;
import it.concerto.signatures.SignatureRounds;
import it.concerto.testing.ProcessTestEngine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Deployment(resources = "bpmn/signatures.bpmn")
class SignaturesProcessTests {

    static final SignatureRounds rounds = mock();
    static final SignatureRequests requests = mock();
    static final List<String> signers = new ArrayList<>();
    static final List<String> awaited = new ArrayList<>();
    static final List<String> turn = new ArrayList<>();
    static boolean inOrder;

    @RegisterExtension
    static ProcessTestEngine engine = ProcessTestEngine.with(Map.of(
            "requestSignatures", new RequestSignaturesStep(rounds, requests),
            "recordSilence", new RecordSilenceStep(rounds),
            "closeSignatureRound", new CloseSignatureRoundStep(rounds),
            "signersOfRound", turn));

    @BeforeEach
    void noSigners() {
        reset(rounds, requests);
        signers.clear();
        inOrder = false;
        given(rounds.beginTurn(anyString())).willAnswer(call -> {
            turn.clear();
            turn.addAll(inOrder ? awaited.stream().limit(1).toList() : awaited);
            return !turn.isEmpty();
        });
        willAnswer(call -> awaited.removeAll(turn)).given(rounds).recordSilence("round-1");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 35})
    void asksEverySignerAtOnce(int number) {
        given(rounds.close("round-1")).willReturn(SignatureRound.Status.COMPLETE);
        var process = start(number);

        var tasks = taskQuery().list();
        assertThat(tasks).hasSize(number);
        assertThat(tasks).extracting("assignee").containsExactlyInAnyOrderElementsOf(signers);
        tasks.forEach(SignaturesProcessTests::sign);

        assertThat(process).isEnded().hasPassed("EndEvent_SignaturesComplete");
        assertThat(process).variables().containsEntry("outcome", "COMPLETE");
    }

    @Test
    void endsIncompleteWhenSomebodyRefused() {
        var process = start(2);
        given(rounds.close("round-1")).willReturn(SignatureRound.Status.INCOMPLETE);

        taskQuery().list().forEach(SignaturesProcessTests::sign);

        assertThat(process).isEnded().hasPassed("EndEvent_SignaturesIncomplete");
        assertThat(process).variables().containsEntry("outcome", "INCOMPLETE");
    }

    @Test
    void endsWhenTheTermIsOver() {
        var process = start(3);
        given(rounds.close("round-1")).willReturn(SignatureRound.Status.INCOMPLETE);
        sign(taskQuery().list().get(0));

        var timer = managementService().createJobQuery().timers().singleResult();
        assertThat(timer.getDuedate().toInstant()).isEqualTo(Instant.parse("2022-09-08T21:59:59Z"));
        execute(timer);

        assertThat(process).isEnded().hasPassed("BoundaryEvent_TermOver", "EndEvent_SignaturesIncomplete");
        assertThat(managementService().createJobQuery().count()).isZero();
    }

    @Test
    void beginsAgainWhenTheDocumentChanges() {
        var process = start(2);
        sign(taskQuery().list().get(0));
        given(requests.send("round-2")).willReturn(round("round-2"));
        awaited.clear();
        awaited.addAll(signers);

        runtimeService()
                .createMessageCorrelation(AskAgainForSignatures.DOCUMENT_REPLACED)
                .processInstanceBusinessKey("CASARANO-PDZ-2022-2024-P1")
                .processInstanceVariableEquals("signatureRound", "round-1")
                .setVariable("signatureRound", "round-2")
                .correlate();

        assertThat(process).isActive();
        assertThat(taskQuery().list()).hasSize(2);
        verify(requests, times(1)).send("round-2");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 35})
    @DisplayName("X2 in order, the next is asked when the one before has answered")
    void asksOneAfterTheOther(int number) {
        inOrder = true;
        given(rounds.close("round-1")).willReturn(SignatureRound.Status.COMPLETE);
        var process = start(number);

        for (var signer : signers) {
            var task = taskQuery().singleResult();
            assertThat(task.getAssignee()).isEqualTo(signer);
            sign(task);
        }

        assertThat(process).isEnded().hasPassed("EndEvent_SignaturesComplete");
        verify(requests, times(number)).send("round-1");
    }

    @Test
    @DisplayName("X2 in order, who lets the term run out is passed over, and the next has a term of their own")
    void passesOverWhoIsSilent() {
        inOrder = true;
        given(rounds.close("round-1")).willReturn(SignatureRound.Status.INCOMPLETE);
        var process = start(2);

        execute(managementService().createJobQuery().timers().singleResult());

        assertThat(process).hasPassed("Task_RecordSilence").isWaitingAt("Task_SignDocument");
        assertThat(taskQuery().singleResult().getAssignee()).isEqualTo("signer.1");
        assertThat(managementService().createJobQuery().timers().count()).isEqualTo(1);
        sign(taskQuery().singleResult());
        assertThat(process).isEnded().hasPassed("EndEvent_SignaturesIncomplete");
    }

    @Test
    @DisplayName("X2 in order, a changed document begins with the first again")
    void beginsWithTheFirstWhenTheDocumentChanges() {
        inOrder = true;
        var process = start(2);
        sign(taskQuery().singleResult());
        assertThat(taskQuery().singleResult().getAssignee()).isEqualTo("signer.1");
        given(requests.send("round-2")).willReturn(round("round-2"));
        awaited.clear();
        awaited.addAll(signers);

        runtimeService()
                .createMessageCorrelation(AskAgainForSignatures.DOCUMENT_REPLACED)
                .processInstanceBusinessKey("CASARANO-PDZ-2022-2024-P1")
                .setVariable("signatureRound", "round-2")
                .correlate();

        assertThat(process).isActive();
        assertThat(taskQuery().singleResult().getAssignee()).isEqualTo("signer.0");
    }

    private static void sign(Task task) {
        awaited.remove(task.getAssignee());
        complete(task);
    }

    private static ProcessInstance start(int number) {
        IntStream.range(0, number).forEach(index -> signers.add("signer." + index));
        awaited.clear();
        awaited.addAll(signers);
        given(requests.send("round-1")).willReturn(round("round-1"));
        return runtimeService()
                .startProcessInstanceByKey(
                        "SignaturesProcess",
                        "CASARANO-PDZ-2022-2024-P1",
                        Map.of(
                                "path", "CASARANO-PDZ-2022-2024-P1",
                                "ambito", "CASARANO",
                                "signatureRound", "round-1"));
    }

    private static SignatureRound round(String id) {
        return new SignatureRound(
                id,
                AmbitoCode.of("CASARANO"),
                PathId.of("CASARANO-PDZ-2022-2024-P1"),
                "Verbale di esito",
                new FileRef("a".repeat(64), "verbale.html"),
                LocalDate.of(2022, 9, 8),
                SignatureRound.Status.OPEN,
                signers.stream().map(signer -> new Signature(signer, null)).toList());
    }
}
