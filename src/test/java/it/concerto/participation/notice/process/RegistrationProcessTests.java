package it.concerto.participation.notice.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.job;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.managementService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.withVariables;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import it.concerto.participation.notice.Notices;
import it.concerto.participation.notice.Opening;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.path.PathId;
import it.concerto.testing.ProcessTestEngine;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {"bpmn/registration.bpmn", "bpmn/admission.bpmn"})
class RegistrationProcessTests {

    static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    static final Instant DEADLINE = Instant.parse("2022-06-08T10:00:59.999Z");
    static final Notices notices = mock();

    @RegisterExtension
    static ProcessTestEngine engine = ProcessTestEngine.with(
            Map.of("readDeadline", new ReadDeadlineStep(notices), "remindInvited", new RemindInvitedStep(notices)));

    @BeforeEach
    void forget() {
        reset(notices);
    }

    @Test
    void endsWithFreeParticipationWhenNobodyNeedsToRegister() {
        var process = published(Access.OPEN);

        assertThat(process).isEnded().hasPassed("EndEvent_OpenAccess");
        assertThat(process).variables().containsEntry("outcome", "OPEN_ACCESS");
    }

    @Test
    void waitsForTheExactDeadline() {
        var process = published(Access.REGISTRATION);

        assertThat(timer("Event_DeadlineReached")).isEqualTo(DEADLINE);
        execute(job("Event_DeadlineReached"));
        var admission = admission(process);
        assertThat(admission).isWaitingAt("Task_ListAdmitted").task().hasCandidateGroup("CASARANO_UDPRESP");
        complete(task(admission), withVariables("lateManifestations", 0, "reopeningAsked", false));
        assertThat(admission).isWaitingAt("Task_ConveneTables");
        complete(task(admission), withVariables("outcome", "PARTICIPANTS_FIXED"));
        assertThat(process).isEnded().hasPassed("EndEvent_ParticipantsFixed");
        assertThat(process).variables().containsEntry("outcome", "PARTICIPANTS_FIXED");
    }

    @Test
    void asksThePresidentToOpenTheNoticeAgainForAreasWithoutParticipants() {
        var process = published(Access.REGISTRATION);
        execute(job("Event_DeadlineReached"));
        var admission = admission(process);

        complete(task(admission), withVariables("reopeningAsked", true));

        assertThat(admission).isWaitingAt("Task_DecideReopening").task().hasCandidateGroup("CASARANO_PRES");
        complete(task(admission), withVariables("reopeningAsked", false));
        assertThat(admission).isWaitingAt("Task_ListAdmitted");
    }

    /** X3, reopening: the list that was being drawn up is put aside. */
    @Test
    void opensTheNoticeAgainWhileTheListIsDrawnUp() {
        var process = published(Access.REGISTRATION);
        execute(job("Event_DeadlineReached"));
        var admission = admission(process);
        assertThat(admission).isWaitingAt("Task_ListAdmitted");

        extend(process);

        assertThat(admission).isEnded();
        assertThat(process).isWaitingAt("Gateway_NoticeOpen").hasPassed("BoundaryEvent_NoticeReopened");
        assertThat(timer("Event_DeadlineReached")).isEqualTo(Instant.parse("2022-06-10T10:00:59.999Z"));
    }

    @Test
    void armsTheTimerAnewWhenTheDeadlineIsExtended() {
        var process = published(Access.REGISTRATION);

        extend(process);

        assertThat(timer("Event_DeadlineReached")).isEqualTo(Instant.parse("2022-06-10T10:00:59.999Z"));
    }

    @Test
    void remindsTheInvitedAndKeepsWaiting() {
        var process = published(Access.REGISTRATION);
        var next = Instant.parse("2022-06-07T10:00:59.999Z");
        given(notices.remind(PATH)).willReturn(next);
        given(notices.opening(PATH)).willReturn(new Opening(Access.REGISTRATION, DEADLINE, next));

        execute(job("Event_ReminderDue"));

        verify(notices, times(1)).remind(PATH);
        assertThat(timer("Event_ReminderDue")).isEqualTo(Instant.parse("2022-06-07T10:00:59.999Z"));
        assertThat(process).isWaitingAt("Gateway_NoticeOpen");
    }

    @Test
    void asksThePresidentOnlyWhenThereAreLateOnes() {
        var process = published(Access.REGISTRATION);
        execute(job("Event_DeadlineReached"));

        var admission = admission(process);
        complete(task(admission), withVariables("lateManifestations", 2, "reopeningAsked", false));

        assertThat(admission).isWaitingAt("Task_DecideLate").task().hasCandidateGroup("CASARANO_PRES");
        complete(task(admission));
        assertThat(admission).isWaitingAt("Task_ConveneTables");
    }

    private static ProcessInstance admission(ProcessInstance notice) {
        return runtimeService()
                .createProcessInstanceQuery()
                .superProcessInstanceId(notice.getId())
                .singleResult();
    }

    private static Instant timer(String event) {
        return managementService()
                .createJobQuery()
                .activityId(event)
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private static void extend(ProcessInstance process) {
        open(Access.REGISTRATION, Instant.parse("2022-06-10T10:00:59.999Z"));
        runtimeService()
                .createMessageCorrelation("DeadlineExtended")
                .processInstanceId(process.getId())
                .correlate();
    }

    private static ProcessInstance published(Access access) {
        open(access, DEADLINE);
        var process = runtimeService()
                .startProcessInstanceByKey(
                        "RegistrationProcess", PATH.value(), Map.of("path", PATH.value(), "ambito", "CASARANO"));
        assertThat(process).hasPassed("Task_ReadDeadline");
        return process;
    }

    private static void open(Access access, Instant deadline) {
        given(notices.opening(PATH))
                .willReturn(new Opening(access, deadline, Instant.parse("2022-06-05T10:00:59.999Z")));
    }
}
