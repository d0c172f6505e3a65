package it.concerto.participation.portal.web;

import it.concerto.identity.Origin;
import it.concerto.identity.Throttle;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How often one address may use the public forms; generous enough for an office that shares one. */
@Component
class PortalThrottle {

    static final int SUBMISSIONS = 20;
    static final int CODES = 10;
    static final int RENEWALS = 5;
    private static final int REDRAWINGS = 200;

    private final Throttle submissions;
    private final Throttle redrawings;
    private final Throttle codes;
    private final Throttle renewals;

    PortalThrottle(Clock clock) {
        submissions = new Throttle(SUBMISSIONS, Duration.ofSeconds(30), clock);
        redrawings = new Throttle(REDRAWINGS, Duration.ofSeconds(3), clock);
        codes = new Throttle(CODES, Duration.ofMinutes(1), clock);
        renewals = new Throttle(RENEWALS, Duration.ofMinutes(5), clock);
    }

    /** A form that is sent. */
    boolean admitsSubmission(String address) {
        return submissions.admits(Origin.of(address));
    }

    /** A form that only asks to be seen again, with one row more or less. */
    boolean admitsRedrawing(String address) {
        return redrawings.admits(Origin.of(address));
    }

    /** A receipt code that is tried. */
    boolean admitsCode(String address) {
        return codes.admits(Origin.of(address));
    }

    /** A receipt code that somebody wants to be sent. */
    boolean admitsRenewal(String address) {
        return renewals.admits(Origin.of(address));
    }

    /** The code was a right one. */
    void codeWasRight(String address) {
        codes.giveBack(Origin.of(address));
    }
}
