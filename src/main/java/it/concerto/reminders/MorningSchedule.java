package it.concerto.reminders;

import it.concerto.time.Rounds;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** When the day's reminders are looked after: every few minutes. */
@Component
class MorningSchedule implements SmartLifecycle {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final ReminderSettings settings;
    private final Rounds rounds;

    MorningSchedule(Mornings mornings, ReminderSettings settings) {
        this.settings = settings;
        this.rounds = new Rounds("reminders", mornings::lookAfter);
    }

    @Override
    public void start() {
        if (settings.automatic()) {
            var every = settings.every();
            // Not while the first pages are being asked for.
            rounds.start(every.compareTo(A_MINUTE) < 0 ? every : A_MINUTE, every);
        }
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
