package it.concerto.reminders;

import it.concerto.notifications.Occasion;
import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.DaysLeft;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** One morning's climb of the ladder (X6): every open task that stands on a new rung is told to whom the rung concerns. */
@Component
class Sweep {

    private final ReminderStore store;
    private final LadderCalendar calendar;
    private final Audience audience;
    private final ReminderWording wording;
    private final Clock clock;

    Sweep(ReminderStore store, LadderCalendar calendar, Audience audience, ReminderWording wording, Clock clock) {
        this.store = store;
        this.calendar = calendar;
        this.audience = audience;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * Writes down the rungs of today and fills the bag with what people are told.
     *
     * @return the tasks whose due date has passed since the last climb
     */
    List<TaskOverdue> climb(AmbitoCode ambito, LocalDate today, MorningBag bag) {
        var ladder = calendar.on(ambito, today);
        var overdue = new ArrayList<TaskOverdue>();
        for (var task : store.waiting(ambito, ladder)) {
            var recorded = store.recorded(task);
            ladder.reached(day(task.due())).stream()
                    .filter(rung -> !recorded.contains(rung) && !isYounger(task, rung))
                    .forEach(rung -> {
                        tell(task, rung, bag);
                        if (rung == Rung.OVERDUE) {
                            overdue.add(overdue(task));
                        }
                    });
        }
        return overdue;
    }

    private TaskOverdue overdue(DueTask task) {
        var name = task.name();
        return new TaskOverdue(task.ambito(), task.path(), name.key(), name.task(), day(task.due()));
    }

    /** A term shorter than the ladder begins above its lower rungs: nobody is reminded of what they have just been given. */
    private boolean isYounger(DueTask task, Rung rung) {
        return rung.isReminder() && !day(task.created()).isBefore(calendar.dayOf(rung, task.ambito(), day(task.due())));
    }

    private void tell(DueTask task, Rung rung, MorningBag bag) {
        var concerned = audience.of(task, rung);
        store.record(task, rung, concerned.size());
        if (concerned.isEmpty()) {
            return;
        }
        var left = Objects.requireNonNull(DaysLeft.until(task.due(), clock.instant()));
        var notice = new Notice(
                task.path(),
                task.name().task(),
                task.name().subject(),
                left.day(),
                wording.situation(rung, left),
                rung.isReminder(),
                new Occasion(task.id(), task.due(), rung.isReminder()),
                rung.isReminder() ? "/attivita/" + task.id() : "/percorsi/" + task.path());
        concerned.forEach(person -> bag.add(person, notice));
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }
}
