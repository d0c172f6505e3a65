package it.concerto.workflow;

import static it.concerto.testing.BrokenRules.assertBroken;
import static it.concerto.testing.BrokenRules.assertBrokenAt;
import static it.concerto.testing.EngineSlice.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.EngineTest;
import it.concerto.testing.PaperTask;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** BR-75, on Wednesday the first of June 2022, where the calendar of the slice counts seven days for any term. */
@EngineTest
class LateEntriesTests {

    private static final LocalDate LAST_IN_TIME = LocalDate.of(2022, 5, 25);
    private static final LocalDate LONG_PAST = LocalDate.of(2022, 4, 1);
    private static final String WHAT = "governance.deed.lateAct";

    @Autowired
    LateEntries late;

    @Autowired
    AnswerLog log;

    @Autowired
    TransactionTemplate transaction;

    private final PaperTask task = PaperTask.of(
            "Task_IssueAct", "CASARANO-" + UUID.randomUUID().toString().toUpperCase(), "CASARANO_UDP");

    @Test
    @DisplayName("BR-75 a day long past is taken with a reason only")
    void asksWhyADayLongPastIsEnteredOnlyNow() {
        assertBroken("BR-75", () -> late.take(task, act(LONG_PAST, null)));
        assertBrokenAt("lateReason", () -> late.take(task, act(LONG_PAST, " ")));
        assertThat(late.reason(task.path(), WHAT, "12", LONG_PAST)).isEmpty();
    }

    @Test
    @DisplayName("BR-75 a day entered late is marked for ever, with who entered it and why")
    void marksADayThatWasEnteredLate() {
        take(act(LONG_PAST, "Il registro era in riparazione."));

        assertThat(late.reason(task.path(), WHAT, "12", LONG_PAST)).contains("Il registro era in riparazione.");
        assertThat(late.reason(task.path(), WHAT, "13", LONG_PAST)).isEmpty();
        assertThat(log.of(ANNA, AmbitoCode.of("CASARANO"), task.path(), null, 10))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.by()).isEqualTo("Anna Greco");
                    var deed = ((LoggedDeed) event).deed();
                    assertThat(deed.action()).isEqualTo(WHAT);
                    assertThat(deed.after()).isEqualTo("2022-04-01");
                    assertThat(deed.reason()).isEqualTo("Il registro era in riparazione.");
                });
    }

    @Test
    void leavesTimeToWriteDownWhatWasDone() {
        take(act(LAST_IN_TIME, null));

        assertThat(late.reason(task.path(), WHAT, "12", LAST_IN_TIME)).isEmpty();
        assertThat(log.of(ANNA, AmbitoCode.of("CASARANO"), task.path(), null, 10))
                .isEmpty();
    }

    @Test
    void wantsWhatIsAnnouncedBeforeItsDay() {
        var yesterday = EnteredDay.announced("governance.deed.lateReferents", LocalDate.of(2022, 5, 31), null);
        var today = EnteredDay.announced("governance.deed.lateReferents", LocalDate.of(2022, 6, 1), null);

        assertBrokenAt("reason", () -> late.take(task, yesterday));
        assertThatCode(() -> late.take(task, today)).doesNotThrowAnyException();
    }

    private static EnteredDay act(LocalDate day, @Nullable String reason) {
        return EnteredDay.ofDeed(WHAT, "12", day, reason);
    }

    private void take(EnteredDay entered) {
        transaction.executeWithoutResult(status -> {
            try {
                late.take(task, entered);
            } catch (RuleBroken e) {
                throw new AssertionError(e);
            }
        });
    }
}
