package it.concerto.participation.portal.web;

import it.concerto.testing.MovableClock;
import org.springframework.boot.test.context.TestComponent;

/** Lets a test begin as if nobody had used the public forms before, whichever tests ran at the same hour of the same clock. */
@TestComponent
public class FreshThrottle {

    private static final String NOBODY = "192.0.2.1";

    private final PortalThrottle throttle;
    private final MovableClock clock;

    FreshThrottle(PortalThrottle throttle, MovableClock clock) {
        this.throttle = throttle;
        this.clock = clock;
    }

    /** Sets the clock back, which throttles forget at, and leaves it there. */
    public void forget() {
        clock.set("2000-01-01T00:00");
        throttle.admitsSubmission(NOBODY);
        throttle.admitsRedrawing(NOBODY);
        throttle.admitsCode(NOBODY);
        throttle.admitsRenewal(NOBODY);
    }
}
