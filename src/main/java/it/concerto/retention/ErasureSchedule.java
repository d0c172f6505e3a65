package it.concerto.retention;

import it.concerto.time.Recurring;
import it.concerto.time.Rome;
import it.concerto.time.Rounds;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Does each night what was approved by day, and goes on at once with what was cut off. */
@Component
class ErasureSchedule implements Recurring {

    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final int FROM = 1;
    private static final int UNTIL = 5;

    private final ErasureTable table;
    private final ErasureRun run;
    private final Clock clock;
    private final Rounds rounds = new Rounds("erasures", this::round);

    ErasureSchedule(ErasureTable table, ErasureRun run, Clock clock) {
        this.table = table;
        this.run = run;
        this.clock = clock;
    }

    void round() {
        for (var erasure : table.pending()) {
            if (isNight() || table.isRunning(erasure)) {
                work(erasure);
            }
        }
    }

    private void work(String erasure) {
        var more = run.begin(erasure);
        while (more && rounds.running()) {
            more = run.step(erasure);
        }
    }

    private boolean isNight() {
        var hour = Rome.local(clock.instant()).getHour();
        return hour >= FROM && hour < UNTIL;
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
