package it.concerto.reminders;

import it.concerto.organisation.AmbitoCode;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A day's work in one Ambito: rungs, alerts and mails in one transaction, so that a mail leaves exactly if its rung is written down. */
@Component
class DayWork {

    private final ReminderStore store;
    private final Sweep sweep;
    private final RegionalAlerts regional;
    private final MorningMail mail;
    private final ApplicationEventPublisher events;

    DayWork(
            ReminderStore store,
            Sweep sweep,
            RegionalAlerts regional,
            MorningMail mail,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sweep = sweep;
        this.regional = regional;
        this.mail = mail;
        this.events = events;
    }

    /** Whether nobody has to do the day's work any more. */
    @Transactional(readOnly = true)
    boolean isDone(AmbitoCode ambito, LocalDate day) {
        return store.isTaken(ambito, day);
    }

    /** @return whether it was left to do */
    @Transactional
    boolean of(AmbitoCode ambito, LocalDate day) {
        if (!store.take(ambito, day)) {
            return false;
        }
        events.publishEvent(new Morning(ambito, day));
        var bag = new MorningBag();
        sweep.climb(ambito, day, bag).forEach(events::publishEvent);
        regional.watch(ambito, day, bag);
        mail.post(ambito, day, bag);
        return true;
    }
}
