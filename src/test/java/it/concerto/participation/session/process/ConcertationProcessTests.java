package it.concerto.participation.session.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.job;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.jobQuery;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.taskQuery;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import it.concerto.participation.notice.TableInvitations;
import it.concerto.participation.session.Coverage;
import it.concerto.path.Area;
import it.concerto.path.PathId;
import it.concerto.testing.CalledProcess;
import it.concerto.testing.ProcessTestEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions and registration are played by processes of one task. */
@Deployment(resources = "bpmn/concertation.bpmn")
class ConcertationProcessTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");

    static final Coverage coverage = mock();
    static final TableInvitations invitations = mock();
    static final List<String> preliminary = new ArrayList<>();
    static final List<String> tables = new ArrayList<>();

    @RegisterExtension
    static ProcessTestEngine engine = ProcessTestEngine.with(Map.of(
            "conveneUnregistered",
            (JavaDelegate) run -> invitations.conveneUnregistered(PathId.of(run.getProcessBusinessKey())),
            "checkCoverage",
            new CheckCoverageStep(coverage),
            "preliminarySessionsInScope",
            preliminary,
            "tableSessionsInScope",
            tables));

    private final List<String> stages = new ArrayList<>();

    @BeforeEach
    void noSessions() {
        preliminary.clear();
        tables.clear();
        given(coverage.uncovered(any())).willReturn(List.of());
        for (var called : List.of("RegistrationProcess", "SessionProcess")) {
            stages.add(CalledProcess.deploy(repositoryService(), called).getId());
        }
    }

    @AfterEach
    void remove() {
        stages.forEach(stage -> repositoryService().deleteDeployment(stage, true));
    }

    /** Stage c begins with the earliest session, also before the list is final (Casarano, 8 June 9:30). */
    @Test
    void opensPhaseOneWhileTheNoticeIsStillOpen() {
        preliminary.addAll(List.of("1", "2"));
        tables.add("3");

        begin();

        verify(invitations).conveneUnregistered(PATH);
        assertThat(sessions()).isEqualTo(2);
        fixParticipants();
        assertThat(sessions()).isEqualTo(3);
    }

    @Test
    void doesNotCloseBeforePhaseOneIsOver() {
        preliminary.add("1");
        var process = begin();

        fixParticipants();
        assertThat(jobQuery().count()).isZero();
        complete(taskQuery().taskDefinitionKey("Task_SessionProcess").singleResult());

        assertThat(process).isActive();
        execute(job());
        assertThat(process).isEnded().hasPassed("EndEvent_ConcertationClosed");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 35})
    void holdsAllTablesSideBySide(int number) {
        IntStream.rangeClosed(1, number).forEach(session -> tables.add(String.valueOf(session)));

        var process = begin();
        fixParticipants();

        assertThat(sessions()).isEqualTo(number);
        if (number == 0) {
            assertThat(process).isActive();
            execute(job());
            assertThat(process).isEnded().hasPassed("EndEvent_ConcertationClosed");
            assertThat(process).variables().containsEntry("outcome", "CONCERTATION_CLOSED");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 35})
    void opensEverySessionOfPhaseOne(int number) {
        IntStream.rangeClosed(1, number).forEach(session -> preliminary.add(String.valueOf(session)));

        begin();

        assertThat(sessions()).isEqualTo(number);
    }

    @Test
    void asksForAReasonWhenAnAreaWasNotTreated() {
        given(coverage.uncovered(any())).willReturn(List.of(new Area("A7", "PARI", "Pari opportunità")));

        var process = begin();
        fixParticipants();
        assertThat(process).isActive();
        execute(job());

        assertThat(process).isWaitingAt("Task_WaiveAreas").task().hasCandidateGroup("CASARANO_UDPRESP");
        complete(task());
        assertThat(process).isEnded().hasPassed("EndEvent_ConcertationClosedWithWaivers");
    }

    private static ProcessInstance begin() {
        return runtimeService()
                .startProcessInstanceByKey(
                        "ConcertationProcess", PATH.value(), Map.of("path", PATH.value(), "ambito", "CASARANO"));
    }

    private static void fixParticipants() {
        complete(taskQuery().taskDefinitionKey("Task_RegistrationProcess").singleResult());
    }

    private static long sessions() {
        return taskQuery().taskDefinitionKey("Task_SessionProcess").count();
    }
}
