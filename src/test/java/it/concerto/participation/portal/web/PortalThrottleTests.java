package it.concerto.participation.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortalThrottleTests {

    private final MovableClock clock = MovableClock.at("2022-06-08T11:00");
    private final PortalThrottle throttle = new PortalThrottle(clock);

    @Test
    void admitsAFewSubmissionsFromAnAddressAndThenOneEveryHalfMinute() {
        assertThat(IntStream.range(0, PortalThrottle.SUBMISSIONS).allMatch(i -> throttle.admitsSubmission("10.0.0.1")))
                .isTrue();
        assertThat(throttle.admitsSubmission("10.0.0.1")).isFalse();
        assertThat(throttle.admitsSubmission("10.0.0.2")).isTrue();
        assertThat(throttle.admitsRedrawing("10.0.0.1")).isTrue();

        clock.advance(Duration.ofSeconds(30));

        assertThat(throttle.admitsSubmission("10.0.0.1")).isTrue();
        assertThat(throttle.admitsSubmission("10.0.0.1")).isFalse();
    }

    @Test
    void countsOnlyWrongCodes() {
        for (int i = 0; i < 3 * PortalThrottle.CODES; i++) {
            assertThat(throttle.admitsCode("10.0.0.1")).isTrue();
            throttle.codeWasRight("10.0.0.1");
        }

        assertThat(IntStream.range(0, PortalThrottle.CODES).allMatch(i -> throttle.admitsCode("10.0.0.1")))
                .isTrue();
        assertThat(throttle.admitsCode("10.0.0.1")).isFalse();
    }

    @Test
    void letsAnAddressAskForAFewCodes() {
        assertThat(IntStream.range(0, PortalThrottle.RENEWALS).allMatch(i -> throttle.admitsRenewal("10.0.0.1")))
                .isTrue();
        assertThat(throttle.admitsRenewal("10.0.0.1")).isFalse();

        clock.advance(Duration.ofMinutes(5));

        assertThat(throttle.admitsRenewal("10.0.0.1")).isTrue();
    }

    @Test
    void countsAllAddressesOfAConnectionAsOne() {
        var doors = List.<Predicate<String>>of(
                throttle::admitsSubmission, throttle::admitsRedrawing, throttle::admitsCode, throttle::admitsRenewal);

        assertThat(doors)
                .allSatisfy(
                        door -> assertThat(IntStream.rangeClosed(0, 300).allMatch(i -> door.test("2001:db8:1:2::" + i)))
                                .isFalse())
                .allSatisfy(door -> assertThat(door.test("2001:db8:1:3::1")).isTrue());
    }

    @Test
    void startsAnewWhenTheClockIsSetBack() {
        IntStream.range(0, PortalThrottle.SUBMISSIONS).forEach(i -> throttle.admitsSubmission("10.0.0.1"));
        assertThat(throttle.admitsSubmission("10.0.0.1")).isFalse();

        clock.advance(Duration.ofHours(-1));

        assertThat(throttle.admitsSubmission("10.0.0.1")).isTrue();
    }
}
