package it.concerto.drafts;

import it.concerto.time.Recurring;
import it.concerto.time.Rounds;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes away, every hour, the drafts that nobody has touched for long. */
@Component
class DraftSweep implements Recurring {

    private static final Duration EVERY = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final DraftsProperties settings;
    private final Clock clock;
    private final Rounds rounds = new Rounds("drafts", this::sweep);

    DraftSweep(JdbcClient jdbc, DraftsProperties settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    void sweep() {
        jdbc.sql("delete from cz_draft where saved_at < ?")
                .param(OffsetDateTime.now(clock).minus(settings.kept()))
                .update();
    }

    @Override
    public void start() {
        rounds.start(EVERY, EVERY);
    }

    @Override
    public Rounds rounds() {
        return rounds;
    }
}
