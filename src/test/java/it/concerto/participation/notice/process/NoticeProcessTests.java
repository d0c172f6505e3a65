package it.concerto.participation.notice.process;

import static org.assertj.core.api.Assertions.assertThat;
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

@Deployment(resources = "bpmn/notice.bpmn")
class NoticeProcessTests {

    static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    static final Instant DEADLINE = Instant.parse("2022-06-08T10:00:59.999Z");
    static final Notices notices = mock();

    @RegisterExtension
    static ProcessTestEngine engine = ProcessTestEngine.with(Map.of("publishNotice", new PublishNoticeStep(notices)));

    @BeforeEach
    void forget() {
        reset(notices);
    }

    /** Who takes part is settled afterwards, beside phase I. */
    @Test
    void endsWhenTheNoticeIsPublic() {
        given(notices.publish(PATH))
                .willReturn(new Opening(Access.REGISTRATION, DEADLINE, Instant.parse("2022-06-05T10:00:59.999Z")));
        var process = atApproval();
        complete(task(), withVariables("noticeDecision", "APPROVE"));
        complete(task());

        execute(job());

        assertThat(process).isEnded().hasPassed("EndEvent_NoticePublished");
        assertThat(process).variables().containsEntry("outcome", "NOTICE_PUBLISHED");
    }

    @Test
    void goesBackToTheDraftOrEndsAsThePresidentDecides() {
        var process = atApproval();
        complete(task(), withVariables("noticeDecision", "CHANGE"));
        assertThat(process).isWaitingAt("Task_DraftNotice");

        complete(task());
        complete(task(), withVariables("noticeDecision", "CANCEL"));
        assertThat(process).isEnded().hasPassed("EndEvent_NoticeCancelled");
    }

    private static ProcessInstance atApproval() {
        var process = runtimeService()
                .startProcessInstanceByKey(
                        "NoticeProcess", PATH.value(), Map.of("path", PATH.value(), "ambito", "CASARANO"));
        assertThat(process).isWaitingAt("Task_SetCalendar").task().hasCandidateGroup("CASARANO_UDP");
        complete(task());
        complete(task());
        assertThat(process).isWaitingAt("Task_ApproveNotice");
        return process;
    }
}
