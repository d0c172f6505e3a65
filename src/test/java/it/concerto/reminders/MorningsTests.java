package it.concerto.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.organisation.Ambiti;
import it.concerto.organisation.AmbitoCode;
import it.concerto.reminders.ReminderStore.TakenElsewhere;
import it.concerto.testing.MovableClock;
import it.concerto.workflow.ActingProduct;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DuplicateKeyException;

@ExtendWith(OutputCaptureExtension.class)
class MorningsTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");

    private final Ambiti ambiti = mock();
    private final LadderCalendar calendar = mock();
    private final DayWork work = mock();
    private final ActingProduct acting = mock();
    private final Mornings mornings = new Mornings(ambiti, calendar, work, acting, MovableClock.at("2022-06-10T08:00"));

    @BeforeEach
    void aWorkingDay() {
        given(ambiti.names()).willReturn(Map.of(CASARANO, "Ambito di Casarano"));
        given(calendar.allows(any(), any())).willReturn(true);
        given(acting.as(any(), any()))
                .willAnswer(call -> call.<ActingProduct.Work<Boolean, RuntimeException>>getArgument(1)
                        .run());
    }

    @Test
    void leavesTheFirstDayToTheNodeThatWasFaster(CapturedOutput output) {
        given(work.of(any(), any())).willThrow(new TakenElsewhere(new DuplicateKeyException("cz_reminder_day")));

        mornings.lookAfter();

        assertThat(output).doesNotContain("could be reminded");
    }

    @Test
    void saysSoWhenAnythingElseStandsTwice(CapturedOutput output) {
        given(work.of(any(), any())).willThrow(new DuplicateKeyException("cz_reminder"));

        mornings.lookAfter();

        assertThat(output).contains("Nobody of CASARANO could be reminded");
    }
}
