package it.concerto.ledger;

import it.concerto.time.Recurring;
import it.concerto.time.Rounds;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Signs, every hour, where the chains end. */
@Component
class Sealing implements Recurring {

    private static final Duration EVERY = Duration.ofHours(1);

    private final Rounds rounds;

    Sealing(Seals seals) {
        this.rounds = new Rounds("seals", seals::sealAll);
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
