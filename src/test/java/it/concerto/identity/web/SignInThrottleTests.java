package it.concerto.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.time.Rome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInThrottleTests {

    private final Hands clock = new Hands();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void admitsAFewAttemptsOnAnAccountFromAnywhere() {
        assertThat(attempts("anna", SignInThrottle.ATTEMPTS_PER_ACCOUNT)).isTrue();

        assertThat(throttle.admits("anna", "10.9.9.9")).isFalse();
        assertThat(throttle.admits("ANNA", "10.9.9.9")).isFalse();
        assertThat(throttle.admits("bruno", "10.9.9.9")).isTrue();
    }

    @Test
    void takesBlanksAroundAnAccountForNoOtherAccount() {
        attempts("anna", SignInThrottle.ATTEMPTS_PER_ACCOUNT);

        assertThat(throttle.admits(" anna\u2003", "10.9.9.9")).isFalse();
        assertThat(throttle.admits("\u2028Anna", "10.9.9.9")).isFalse();
    }

    @Test
    void locksNobodyOut() {
        attempts("anna", SignInThrottle.ATTEMPTS_PER_ACCOUNT);

        clock.turn(SignInThrottle.ACCOUNT_REGAINS_ONE);

        assertThat(throttle.admits("anna", "10.9.9.9")).isTrue();
        assertThat(throttle.admits("anna", "10.9.9.9")).isFalse();
    }

    @Test
    void forgivesAfterARightfulSignIn() {
        attempts("anna", SignInThrottle.ATTEMPTS_PER_ACCOUNT);

        throttle.succeeded("anna", "10.9.9.9");

        assertThat(throttle.admits("anna", "10.9.9.9")).isTrue();
    }

    @Test
    void admitsAFewAttemptsFromAnAddressOnAnyAccount() {
        var all = IntStream.range(0, SignInThrottle.ATTEMPTS_PER_ADDRESS)
                .allMatch(attempt -> throttle.admits("account" + attempt, "10.0.0.1"));

        assertThat(all).isTrue();
        assertThat(throttle.admits("another", "10.0.0.1")).isFalse();
        assertThat(throttle.admits("another", "10.0.0.2")).isTrue();

        clock.turn(SignInThrottle.ADDRESS_REGAINS_ONE);
        assertThat(throttle.admits("yet.another", "10.0.0.1")).isTrue();
    }

    @Test
    void keepsNobodyOutFromWhereTheyHaveSignedInBefore() {
        throttle.admits("anna", "10.9.9.9");
        throttle.succeeded("anna", "10.9.9.9");

        attempts("anna", SignInThrottle.ATTEMPTS_PER_ACCOUNT);

        assertThat(throttle.admits("anna", "10.2.2.2")).isFalse();
        assertThat(throttle.admits("anna", "10.9.9.9")).isTrue();
        assertThat(IntStream.range(1, SignInThrottle.ATTEMPTS_PER_ACCOUNT)
                        .allMatch(attempt -> throttle.admits("anna", "10.9.9.9")))
                .isTrue();
        assertThat(throttle.admits("anna", "10.9.9.9"))
                .as("a colleague who guesses has no more tries")
                .isFalse();
    }

    @Test
    void takesAllAddressesOfAConnectionForOne() {
        var all = IntStream.range(0, SignInThrottle.ATTEMPTS_PER_ADDRESS)
                .allMatch(attempt -> throttle.admits("account" + attempt, "2001:db8:1:2::" + attempt));

        assertThat(all).isTrue();
        assertThat(throttle.admits("another", "2001:db8:1:2:ffff:ffff:ffff:ffff"))
                .isFalse();
        assertThat(throttle.admits("another", "2001:db8:1:3::1")).isTrue();
        assertThat(throttle.admits("another", "::ffff:10.0.0.1")).isTrue();
        assertThat(throttle.admits("another", "not:an:address")).isTrue();
    }

    private boolean attempts(String account, int number) {
        return IntStream.range(0, number).allMatch(attempt -> throttle.admits(account, "10.1.1." + attempt));
    }

    /** A clock that somebody turns. */
    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2022-05-20T08:00:00Z");

        void turn(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return Rome.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
