package it.concerto.workflow;

import it.concerto.time.Recurring;
import it.concerto.time.Rounds;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Does, every minute, what is left to reckon after a calendar has changed. */
@Component
class RecountRounds implements Recurring {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Rounds rounds;

    RecountRounds(Recounts recounts, ActingProduct acting) {
        this.rounds = new Rounds(
                "recounts",
                () -> acting.as("calendar", () -> {
                    recounts.goOn();
                    return true;
                }));
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
