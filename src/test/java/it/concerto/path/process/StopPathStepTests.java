package it.concerto.path.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import it.concerto.path.PathId;
import it.concerto.path.PathStopped;
import it.concerto.path.PathStopped.Reason;
import it.concerto.path.PlanningPaths;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A path that has gone through stages knows the outcome of each. */
class StopPathStepTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");

    private final PlanningPaths paths = mock();
    private final DelegateExecution execution = mock();
    private final List<Object> announced = new ArrayList<>();

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        ", , , GUIDELINE_REJECTED",
        "NOTICE_CANCELLED, , , NOTICE_CANCELLED",
        "PARTICIPANTS_FIXED, REJECTED, , PLAN_REJECTED",
        "PARTICIPANTS_FIXED, REDRAFT, , PLAN_REJECTED",
        "PARTICIPANTS_FIXED, REJECTED, AMENDMENTS_PROPOSED, PLAN_REJECTED",
        "PARTICIPANTS_FIXED, ADOPTED, NOT_APPROVED, NOT_APPROVED"
    })
    void saysAtWhatThePathHasEnded(String notice, String adoption, String approval, Reason reason) {
        given(execution.getProcessBusinessKey()).willReturn(PATH.value());
        given(execution.getVariable("noticeOutcome")).willReturn(notice);
        given(execution.getVariable("adoptionOutcome")).willReturn(adoption);
        given(execution.getVariable("approvalOutcome")).willReturn(approval);

        new StopPathStep(paths, announced::add).execute(execution);

        verify(paths).stop(PATH);
        assertThat(announced).containsExactly(new PathStopped(PATH, reason));
    }
}
