package it.concerto.participation.session.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.job;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.taskQuery;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.withVariables;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.participation.notice.Session;
import it.concerto.participation.session.Sessions;
import it.concerto.path.SessionType;
import it.concerto.testing.CalledProcess;
import it.concerto.testing.Configurations;
import it.concerto.testing.ProcessTestEngine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Deployment(resources = "bpmn/session.bpmn")
class SessionProcessTests {

    static final Sessions sessions = mock();
    static final List<String> groups = new ArrayList<>();

    @RegisterExtension
    static ProcessTestEngine engine = ProcessTestEngine.with(Map.of(
            "openSession", new OpenSessionStep(sessions), "facilitatorInScope", "sara", "focusGroupsInScope", groups));

    private String minutes;

    @BeforeEach
    void oneGroup() {
        groups.clear();
        groups.add("A2");
        given(sessions.start(any(), anyInt())).willReturn(Instant.parse("2022-06-13T07:00:00Z"));
        minutes = CalledProcess.deploy(repositoryService(), "MinutesProcess").getId();
    }

    @AfterEach
    void remove() {
        repositoryService().deleteDeployment(minutes, true);
    }

    @Test
    void takesATableFromItsDayToTheMinutes() {
        var process = onTheDay(SessionType.TABLE);
        assertThat(process).isWaitingAt("Task_RecordAttendance").task().isAssignedTo("sara");

        complete(task(), withVariables("deserted", false));
        assertThat(task("Task_RecordWork", process)).isAssignedTo("sara");
        complete(task("Task_RecordWork", process));
        assertThat(process).isWaitingAt("Task_NameReferents").task().isAssignedTo("sara");
        complete(task());

        assertThat(process).isWaitingAt("CallActivity_Minutes");
        complete(taskQuery().taskDefinitionKey("Task_MinutesProcess").singleResult());
        assertThat(process).isEnded().hasPassed("EndEvent_SessionClosed");
    }

    @Test
    void namesNoReferentsAfterAPreliminarySession() {
        var process = onTheDay(SessionType.PRELIMINARY);

        complete(task(), withVariables("deserted", false));
        complete(task());

        assertThat(process).isWaitingAt("CallActivity_Minutes").hasNotPassed("Task_NameReferents");
    }

    @Test
    void reportsBackInThePlenary() {
        var process = onTheDay(SessionType.PLENARY);

        complete(task(), withVariables("deserted", false));

        assertThat(process).isWaitingAt("Task_ReportTables").task().hasCandidateGroup("CASARANO_UDPRESP");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 35})
    void opensOneWorkPerFocusGroup(int number) {
        groups.clear();
        IntStream.range(0, number).forEach(group -> groups.add("A" + group));
        var process = onTheDay(SessionType.TABLE);

        complete(task(), withVariables("deserted", false));

        assertThat(taskQuery().taskDefinitionKey("Task_RecordWork").count()).isEqualTo(number);
        if (number == 0) {
            assertThat(process).isWaitingAt("Task_NameReferents");
        }
    }

    @Test
    void convenesADesertedTableAgain() {
        var process = deserted("RECONVENE");

        assertThat(process).isWaitingAt("Gateway_SessionAwaited");
    }

    @Test
    void mergesADesertedTable() {
        assertThat(deserted("MERGE")).isEnded().hasPassed("EndEvent_SessionMerged");
    }

    @Test
    void takesWrittenContributionsForADesertedTable() {
        var process = deserted("WRITTEN");

        assertThat(process).isWaitingAt("Event_ContributionsDue");
        execute(job("Event_ContributionsDue"));
        assertThat(process).isWaitingAt("Task_RecordWork");
    }

    @Test
    void closesADesertedTableWithMinutes() {
        assertThat(deserted("CLOSE")).isWaitingAt("CallActivity_Minutes").hasNotPassed("Task_RecordWork");
    }

    @Test
    void waitsForTheOtherDayWhenTheSessionIsMoved() {
        var process = planned(SessionType.TABLE);
        runtimeService().setVariable(process.getId(), "sessionStart", "2022-06-20T09:00:00+02:00");

        runtimeService()
                .createMessageCorrelation("SessionMoved")
                .processInstanceVariableEquals("session", "3")
                .correlate();

        assertThat(process).isWaitingAt("Gateway_SessionAwaited");
        assertThat(job("Event_SessionDay").getDuedate()).isEqualTo(Instant.parse("2022-06-20T07:00:00Z"));
    }

    @Test
    void knowsTheDayBeforeTheMaterialsArePrepared() {
        type(SessionType.TABLE);

        var process = runtimeService().startProcessInstanceByKey("SessionProcess", variables(Map.of("session", "3")));

        assertThat(process).isWaitingAt("Task_PrepareMaterials");
        assertThat(process).variables().containsEntry("sessionStart", "2022-06-13T09:00:00+02:00");
    }

    private static ProcessInstance deserted(String decision) {
        var process = onTheDay(SessionType.TABLE);
        complete(task(), withVariables("deserted", true));
        assertThat(process).isWaitingAt("Task_DecideDeserted");
        complete(task(), withVariables("desertedDecision", decision, "contributionsDue", "2022-06-23T23:59:59+02:00"));
        return process;
    }

    private static ProcessInstance onTheDay(SessionType type) {
        var process = planned(type);
        execute(job("Event_SessionDay"));
        return process;
    }

    private static ProcessInstance planned(SessionType type) {
        type(type);
        var process = runtimeService().startProcessInstanceByKey("SessionProcess", variables(Map.of("session", "3")));
        assertThat(process).isWaitingAt("Task_PrepareMaterials");
        complete(task());
        return process;
    }

    private static void type(SessionType type) {
        var plan = Configurations.session(3, type, "2022-06-13", "09:00", "13:00", "A2");
        given(sessions.get(any(), anyInt())).willReturn(new Session(plan, Session.Status.PLANNED, null, null, null));
    }

    private static Map<String, Object> variables(Map<String, Object> more) {
        var all = new java.util.HashMap<String, Object>(more);
        all.put("path", "CASARANO-PDZ-2022-2024-P1");
        all.put("ambito", "CASARANO");
        return all;
    }
}
