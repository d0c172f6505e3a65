package it.concerto.signatures.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.managementService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.taskQuery;
import static org.mockito.BDDMockito.given;
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
import org.camunda.bpm.engine.test.Deployment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Deployment(resources = "bpmn/signatures.bpmn")
class SignaturesProcessTests {

    static final SignatureRounds rounds = mock();
    static final SignatureRequests requests = mock();
    static final List<String> signers = new ArrayList<>();

    @RegisterExtension
    static ProcessTestEngine engine = ProcessTestEngine.with(Map.of(
            "requestSignatures", new RequestSignaturesStep(requests),
            "closeSignatureRound", new CloseSignatureRoundStep(rounds),
            "signersOfRound", signers));

    @BeforeEach
    void noSigners() {
        reset(rounds, requests);
        signers.clear();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 35})
    void asksEverySignerAtOnce(int number) {
        given(rounds.close("round-1")).willReturn(SignatureRound.Status.COMPLETE);
        var process = start(number);

        var tasks = taskQuery().list();
        assertThat(tasks).hasSize(number);
        assertThat(tasks).extracting("assignee").containsExactlyInAnyOrderElementsOf(signers);
        tasks.forEach(task -> complete(task));

        assertThat(process).isEnded().hasPassed("EndEvent_SignaturesComplete");
        assertThat(process).variables().containsEntry("outcome", "COMPLETE");
    }

    @Test
    void endsIncompleteWhenSomebodyRefused() {
        var process = start(2);
        given(rounds.close("round-1")).willReturn(SignatureRound.Status.INCOMPLETE);

        taskQuery().list().forEach(task -> complete(task));

        assertThat(process).isEnded().hasPassed("EndEvent_SignaturesIncomplete");
        assertThat(process).variables().containsEntry("outcome", "INCOMPLETE");
    }

    @Test
    void endsWhenTheTermIsOver() {
        var process = start(3);
        given(rounds.close("round-1")).willReturn(SignatureRound.Status.INCOMPLETE);
        complete(taskQuery().list().get(0));

        var timer = managementService().createJobQuery().timers().singleResult();
        assertThat(timer.getDuedate().toInstant()).isEqualTo(Instant.parse("2022-09-08T21:59:59Z"));
        execute(timer);

        assertThat(process).isEnded().hasPassed("BoundaryEvent_TermOver", "EndEvent_SignaturesIncomplete");
        assertThat(managementService().createJobQuery().count()).isZero();
    }

    @Test
    void beginsAgainWhenTheDocumentChanges() {
        var process = start(2);
        complete(taskQuery().list().get(0));
        given(requests.send("round-2")).willReturn(round("round-2"));

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

    private static ProcessInstance start(int number) {
        IntStream.range(0, number).forEach(index -> signers.add("signer." + index));
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
