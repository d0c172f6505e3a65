package it.concerto.governance.sitting;

import it.concerto.time.Rome;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that a test sets. */
final class HallClock extends Clock {

    private LocalDateTime now;

    HallClock(LocalDateTime now) {
        this.now = now;
    }

    void moveTo(LocalDateTime moment) {
        now = moment;
    }

    @Override
    public ZoneId getZone() {
        return Rome.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now.atZone(Rome.ZONE).toInstant();
    }
}
