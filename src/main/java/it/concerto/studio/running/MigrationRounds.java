package it.concerto.studio.running;

import it.concerto.time.Recurring;
import it.concerto.time.Rounds;
import it.concerto.workflow.migration.MigrationTrial;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Does what is left of migrations: the first runs while somebody waits, the rest, also what a machine that is gone has left, after that. */
@Component
public class MigrationRounds implements Recurring {

    private static final Duration EVERY = Duration.ofMinutes(1);

    /** So many times {@link MigrationTrial#AT_ONCE} runs nobody minds waiting for. */
    private static final int WAITED_FOR = 4;

    private final MigrationWork work;
    private final MigrationBook book;
    private final Rounds rounds;

    MigrationRounds(MigrationWork work, MigrationBook book) {
        this.work = work;
        this.book = book;
        this.rounds = new Rounds("migrations", work::goOn);
    }

    /** Begins what somebody has just asked for. */
    public void begin(String id) {
        for (var times = 0; times <= WAITED_FOR; times++) {
            var migration = book.find(id).filter(Migration::isUnderWay);
            if (migration.isEmpty() || !work.some(migration.get(), MigrationTrial.AT_ONCE)) {
                return;
            }
        }
        rounds.soon();
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
