package it.concerto.testing;

import it.concerto.time.Rome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** A clock that stands still until a test moves it, and the engine's clock with it. Zone Europe/Rome. */
public final class MovableClock extends Clock {

    private volatile Instant now;

    private MovableClock(Instant now) {
        set(now);
    }

    /** @param time local time in Rome, e.g. {@code 2022-06-01T09:00} */
    public static MovableClock at(String time) {
        return new MovableClock(LocalDateTime.parse(time).atZone(Rome.ZONE).toInstant());
    }

    public void set(Instant instant) {
        now = instant;
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** @param time local time in Rome, e.g. {@code 2022-06-08T12:00:01} */
    public void set(String time) {
        set(LocalDateTime.parse(time).atZone(Rome.ZONE).toInstant());
    }

    public void advance(Duration by) {
        set(now.plus(by));
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
        return Clock.fixed(now, zone);
    }
}
