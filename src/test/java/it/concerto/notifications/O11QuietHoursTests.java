package it.concerto.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.time.Rome;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When quiet hours end, to the second, and what the clocks' change does to them. */
class O11QuietHoursTests {

    @ParameterizedTest(name = "quiet {0}-{1}: what happens at {2} leaves at {3}")
    @CsvSource({
        "19:00, 08:00, 2022-06-01T18:59:59+02:00, 2022-06-01T18:59:59+02:00",
        "19:00, 08:00, 2022-06-01T19:00:00+02:00, 2022-06-02T08:00:00+02:00",
        "19:00, 08:00, 2022-06-01T23:59:59+02:00, 2022-06-02T08:00:00+02:00",
        "19:00, 08:00, 2022-06-02T00:00:00+02:00, 2022-06-02T08:00:00+02:00",
        "19:00, 08:00, 2022-06-02T07:59:59+02:00, 2022-06-02T08:00:00+02:00",
        "19:00, 08:00, 2022-06-02T08:00:00+02:00, 2022-06-02T08:00:00+02:00",
        "13:00, 15:30, 2022-06-01T12:59:59+02:00, 2022-06-01T12:59:59+02:00",
        "13:00, 15:30, 2022-06-01T13:00:00+02:00, 2022-06-01T15:30:00+02:00",
        "13:00, 15:30, 2022-06-01T15:29:59+02:00, 2022-06-01T15:30:00+02:00",
        "10:00, 10:00, 2022-06-01T10:00:00+02:00, 2022-06-01T10:00:00+02:00"
    })
    void endsToTheSecond(LocalTime from, LocalTime until, String at, String leaves) {
        assertThat(new QuietHours(from, until).end(instant(at))).isEqualTo(instant(leaves));
    }

    @ParameterizedTest(name = "quiet {0}-{1}: what happens at {2} leaves at {3}")
    @DisplayName("Europe/Rome on 27 March and 30 October 2022")
    @CsvSource({
        // the night of March has an hour less
        "19:00, 08:00, 2022-03-26T19:00:00+01:00, 2022-03-27T08:00:00+02:00",
        // the end is an hour that the clocks jump over: they show 03:00 at once, and that is not quiet
        "22:00, 02:30, 2022-03-27T01:59:59+01:00, 2022-03-27T03:00:00+02:00",
        "22:00, 02:00, 2022-03-27T01:59:59+01:00, 2022-03-27T03:00:00+02:00",
        // the night of October has an hour more
        "19:00, 08:00, 2022-10-29T19:00:00+02:00, 2022-10-30T08:00:00+01:00",
        // the clocks show 02:30 twice, and between them once more an hour that is quiet
        "22:00, 02:30, 2022-10-30T01:00:00+02:00, 2022-10-30T02:30:00+02:00",
        "22:00, 02:30, 2022-10-30T02:45:00+02:00, 2022-10-30T02:45:00+02:00",
        "22:00, 02:30, 2022-10-30T02:15:00+01:00, 2022-10-30T02:30:00+01:00"
    })
    void followsTheClocksOfRome(LocalTime from, LocalTime until, String at, String leaves) {
        var quiet = new QuietHours(from, until);

        var end = quiet.end(instant(at));

        assertThat(end).isEqualTo(instant(leaves));
        assertThat(quiet.include(Rome.local(end).toLocalTime())).isFalse();
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
