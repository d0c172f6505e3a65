package it.concerto.reminders;

import it.concerto.organisation.Ambiti;
import it.concerto.organisation.AmbitoCode;
import it.concerto.reminders.ReminderStore.TakenElsewhere;
import it.concerto.workflow.ActingProduct;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sees to it that the day's work of each Ambito is done once, on its working days and in daylight. */
@Component
class Mornings {

    private static final Logger LOG = LoggerFactory.getLogger(Mornings.class);

    private final Ambiti ambiti;
    private final LadderCalendar calendar;
    private final DayWork work;
    private final ActingProduct acting;
    private final Clock clock;

    Mornings(Ambiti ambiti, LadderCalendar calendar, DayWork work, ActingProduct acting, Clock clock) {
        this.ambiti = ambiti;
        this.calendar = calendar;
        this.work = work;
        this.acting = acting;
        this.clock = clock;
    }

    /** Does what is left of today's work; at night, on a Sunday or when it is done, nothing. */
    void lookAfter() {
        var now = LocalDateTime.now(clock);
        for (var ambito : ambiti.names().keySet()) {
            if (calendar.allows(ambito, now)) {
                lookAfter(ambito, now.toLocalDate());
            }
        }
    }

    /**
     * Does what is left of today's work in an Ambito.
     *
     * @return false if some is still to come today, because it is too early or another node does it; what went wrong keeps nobody waiting
     */
    boolean isOver(AmbitoCode ambito) {
        var now = LocalDateTime.now(clock);
        if (!calendar.allows(ambito, now)) {
            return !calendar.isYetToCome(ambito, now);
        }
        return !lookAfter(ambito, now.toLocalDate()) || work.isDone(ambito, now.toLocalDate());
    }

    /**
     * What goes wrong in one Ambito must not keep the others from being reminded.
     *
     * @return false if it went wrong
     */
    private boolean lookAfter(AmbitoCode ambito, LocalDate today) {
        try {
            acting.as("reminders", () -> work.of(ambito, today));
            return true;
        } catch (TakenElsewhere e) {
            LOG.debug("Another node does the first day of {}", ambito);
            return true;
        } catch (RuntimeException e) {
            LOG.error("Nobody of {} could be reminded; it is tried again", ambito, e);
            return false;
        }
    }
}
