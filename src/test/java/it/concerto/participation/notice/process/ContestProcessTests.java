package it.concerto.participation.notice.process;

import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.job;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;

import it.concerto.participation.notice.ContestLetters;
import it.concerto.participation.notice.Contests;
import it.concerto.testing.ProcessTestEngine;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "bpmn/contest.bpmn")
class ContestProcessTests {

    static final ContestLetters letters = mock();
    static final Contests contests = mock();

    @RegisterExtension
    static ProcessTestEngine engine = ProcessTestEngine.with(Map.of(
            "askLegalRepresentative", new AskLegalRepresentativeStep(letters),
            "applySignatureRule", new ApplySignatureRuleStep(contests)));

    @BeforeEach
    void forget() {
        reset(letters, contests);
        given(letters.ask("m-2")).willReturn(Instant.parse("2022-06-10T21:59:59.999Z"));
    }

    @Test
    void waitsForTheOfficeAfterHavingAsked() {
        var process = open();

        assertThat(process).isWaitingAt("Task_SettleContest").task().hasCandidateGroup("CASARANO_UDP");
        complete(task());

        assertThat(process).isEnded().hasPassed("EndEvent_ContestSettled");
        verify(contests, never()).applyRule("m-2");
    }

    @Test
    void letsTheRuleDecideAfterTheTerm() {
        var process = open();

        assertThat(process).isWaitingAt("Task_SettleContest");
        execute(job("BoundaryEvent_AnswerMissing"));

        assertThat(process).isEnded().hasPassed("EndEvent_RuleApplied");
        verify(contests).applyRule("m-2");
    }

    @Test
    void endsWhenItIsClearBefore() {
        var process = open();

        runtimeService()
                .createMessageCorrelation("ContestSettled")
                .processInstanceVariableEquals("manifestation", "m-2")
                .correlate();

        assertThat(process).isEnded().hasPassed("EndEvent_ContestOver");
    }

    private static ProcessInstance open() {
        return runtimeService()
                .createMessageCorrelation("ContestOpened")
                .setVariables(Map.of("path", "CASARANO", "ambito", "CASARANO", "manifestation", "m-2"))
                .correlateStartMessage();
    }
}
