package it.concerto.database;

import it.concerto.time.Rounds;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Takes away, every minute, the sessions that are over; from the end of the start on, when their table is certain to be there. */
class SessionSweep implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Rounds rounds;

    SessionSweep(JdbcIndexedSessionRepository sessions) {
        this.rounds = new Rounds("sessions", sessions::cleanUpExpiredSessions);
    }

    @Override
    public void start() {
        rounds.start(Duration.ZERO, EVERY);
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.running();
    }
}
