package it.concerto.notifications;

import it.concerto.time.Recurring;
import it.concerto.time.Rounds;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** When summaries are looked for: every minute. */
@Component
class DigestSchedule implements Recurring {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final MailSettings settings;
    private final Rounds rounds;

    DigestSchedule(Digests digests, MailSettings settings) {
        this.settings = settings;
        this.rounds = new Rounds("summaries", digests::write);
    }

    @Override
    public void start() {
        if (settings.automatic()) {
            rounds.start(EVERY, EVERY);
        }
    }

    @Override
    public Rounds rounds() {
        return rounds;
    }
}
