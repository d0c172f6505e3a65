package it.concerto.ledger;

import it.concerto.time.Recurring;
import it.concerto.time.Rounds;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Signs, every hour, where the chains end; and lays the key that this is checked with beside the secret one. */
@Component
class Sealing implements Recurring {

    private static final Duration EVERY = Duration.ofHours(1);

    private final Seals seals;
    private final ApplicationEventPublisher events;
    private final Stamps stamps;
    private final LedgerSettings settings;
    private final Rounds rounds;

    Sealing(Seals seals, Stamps stamps, LedgerSettings settings, ApplicationEventPublisher events) {
        this.seals = seals;
        this.stamps = stamps;
        this.settings = settings;
        this.events = events;
        this.rounds = new Rounds("seals", this::sealAll);
    }

    void sealAll() {
        events.publishEvent(seals.sealAll());
        stamps.stampAll();
    }

    @Override
    public void start() {
        settings.publish(seals.publicKey());
        rounds.start(EVERY, EVERY);
    }

    @Override
    public Rounds rounds() {
        return rounds;
    }
}
