package it.concerto.reminders;

import it.concerto.notifications.SummaryPrelude;
import it.concerto.organisation.AmbitoCode;
import it.concerto.time.Recurring;
import it.concerto.time.Rounds;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** When the day's reminders are looked after: every few minutes, and before a summary that is to hold them. */
@Component
class MorningSchedule implements Recurring, SummaryPrelude {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Mornings mornings;
    private final ReminderSettings settings;
    private final Rounds rounds;

    MorningSchedule(Mornings mornings, ReminderSettings settings) {
        this.mornings = mornings;
        this.settings = settings;
        this.rounds = new Rounds("reminders", mornings::lookAfter);
    }

    @Override
    public boolean isOver(AmbitoCode ambito) {
        return !settings.automatic() || mornings.isOver(ambito);
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
    public Rounds rounds() {
        return rounds;
    }
}
