package it.concerto.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysLeftTests {

    private static final String ENDS_WITH_ITS_DAY = "2022-06-08T23:59:59.999";
    private static final String ENDS_AT_NOON = "2022-06-08T12:00:59.999";

    @ParameterizedTest
    @CsvSource({
        "2022-06-03T09:00, desk.due.left, 5",
        "2022-06-07T23:00, desk.due.tomorrow, 1",
        "2022-06-08T22:30, desk.due.today, 0",
        "2022-06-09T00:30, desk.due.lateOne, 1",
        "2022-06-18T09:00, desk.due.late, 10"
    })
    void countsDaysUntilTheEndOfADay(String now, String key, long count) {
        assertThat(left(ENDS_WITH_ITS_DAY, now).messageKey()).isEqualTo(key);
        assertThat(left(ENDS_WITH_ITS_DAY, now).count()).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-07T11:59, desk.due.tomorrow, 1",
        "2022-06-07T22:00, desk.due.hours, 14",
        "2022-06-08T10:01, desk.due.hours, 2",
        "2022-06-08T11:30, desk.due.hours, 0",
        "2022-06-08T12:30, desk.due.lateHours, 0",
        "2022-06-08T15:10, desk.due.lateHours, 3",
        "2022-06-09T12:30, desk.due.lateOne, 1"
    })
    void countsHoursWhereATermEndsAtAnHour(String now, String key, long count) {
        assertThat(left(ENDS_AT_NOON, now).messageKey()).isEqualTo(key);
        assertThat(left(ENDS_AT_NOON, now).count()).isEqualTo(count);
    }

    @Test
    void isLateFromTheHourOnWhichItWasDue() {
        assertThat(left(ENDS_AT_NOON, "2022-06-08T12:00").isLate()).isFalse();
        assertThat(left(ENDS_AT_NOON, "2022-06-08T12:00").isSoon()).isTrue();
        assertThat(left(ENDS_AT_NOON, "2022-06-08T12:01").isLate()).isTrue();
        assertThat(left(ENDS_AT_NOON, "2022-06-08T12:01").isSoon()).isFalse();
        assertThat(left(ENDS_WITH_ITS_DAY, "2022-06-08T23:00").isLate()).isFalse();
    }

    private static DaysLeft left(String due, String now) {
        var rome = ZoneId.of("Europe/Rome");
        return Objects.requireNonNull(DaysLeft.until(
                LocalDateTime.parse(due).atZone(rome).toInstant(),
                LocalDateTime.parse(now).atZone(rome).toInstant()));
    }
}
