package it.concerto.workflow.engine;

import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.WorkCalendar;
import it.concerto.time.Rome;
import it.concerto.workflow.Deed;
import it.concerto.workflow.Deeds;
import it.concerto.workflow.DueStep;
import it.concerto.workflow.DueStep.Cause;
import it.concerto.workflow.MovedDue;
import it.concerto.workflow.Reckoning;
import it.concerto.workflow.engine.DueLog.Open;
import it.concerto.workflow.engine.DueLog.Why;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reckons due dates again by another calendar. A date that somebody has set by hand stays, and so does a deadline that was made
 * public; nothing is due before the day of the change that was not due before it anyway.
 */
@Component
public class Recount {

    private final ProcessEngine engine;
    private final DueDates dueDates;
    private final DueLog log;
    private final Deeds deeds;
    private final Clock clock;

    Recount(ProcessEngine engine, DueDates dueDates, DueLog log, Deeds deeds, Clock clock) {
        this.engine = engine;
        this.dueDates = dueDates;
        this.log = log;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * Why the open tasks of an Ambito are to be reckoned again.
     *
     * @param person username
     */
    public record Asked(long id, AmbitoCode ambito, String reason, String person) {}

    /** What would move by the calendar, the earliest first. */
    public List<MovedDue> moved(AmbitoCode ambito, WorkCalendar calendar) {
        return log.open(ambito).stream()
                .flatMap(open -> after(open.step(), open.due(), calendar)
                        .map(after -> new MovedDue(open.task(), open.title(), open.path(), open.due(), after))
                        .stream())
                .toList();
    }

    /** Where another date than the one that it has follows from the same. */
    private Optional<Instant> after(DueStep step, Instant due, WorkCalendar calendar) {
        return reckoning(step, due)
                .map(reckoning -> reckoning.by(calendar).due())
                .filter(after -> !after.equals(due));
    }

    private Optional<Reckoning> reckoning(DueStep step, Instant due) {
        var reckoning = step.reckoning();
        if (reckoning == null || step.cause() == Cause.BY_HAND || !step.due().equals(due)) {
            return Optional.empty();
        }
        return Optional.of(due.isBefore(clock.instant()) ? reckoning : reckoning.notBefore(today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Moves what moves in a path, and tells it in the path's history. */
    @Transactional
    public int apply(Asked asked, String path, WorkCalendar calendar) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(command -> (int) log.open(asked.ambito(), path).stream()
                        .filter(open -> move(asked, open, calendar))
                        .count());
    }

    private boolean move(Asked asked, Open open, WorkCalendar calendar) {
        var reckoning = reckoning(open.step(), open.due());
        if (reckoning.isEmpty()) {
            return false;
        }
        var reckoned = reckoning.get().by(calendar);
        if (reckoned.due().equals(open.due())) {
            return false;
        }
        var task = (TaskEntity)
                engine.getTaskService().createTaskQuery().taskId(open.task()).singleResult();
        if (task == null || !PausedTerms.isDue(task, open.due())) {
            return false;
        }
        engine.getTaskService().setDueDate(task.getId(), Date.from(reckoned.due()));
        log.add(
                task,
                reckoning.get(),
                reckoned,
                new Why(Cause.CALENDAR, open.step().decision(), open.due(), asked.reason(), asked.person()));
        var deed = new Deed(
                "desk.deed.recounted", open.title(), day(open.due()), day(reckoned.due()), asked.reason(), null);
        deeds.record(asked.ambito(), open.path(), deed, asked.person());
        return true;
    }

    private static String day(Instant due) {
        return Rome.local(due).toLocalDate().toString();
    }

    /**
     * Writes down how tasks came to their dates that are older than these notes, as far as the calendar they have followed so far
     * gives the same date; the others somebody has set, and they stay.
     */
    public int remember(AmbitoCode ambito, WorkCalendar calendar) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(command -> (int) log.untold(ambito).stream()
                .flatMap(task -> Optional.ofNullable((TaskEntity) engine.getTaskService()
                                .createTaskQuery()
                                .taskId(task)
                                .singleResult())
                        .stream())
                .filter(task -> remember(task, calendar))
                .count());
    }

    private boolean remember(TaskEntity task, WorkCalendar calendar) {
        var rebuilt = dueDates.rule(task).map(rule -> dueDates.rebuilt(rule, task));
        if (rebuilt.isEmpty() || task.getDueDate() == null) {
            return false;
        }
        var reckoned = rebuilt.get().by(calendar);
        if (!Date.from(reckoned.due()).equals(task.getDueDate())) {
            return false;
        }
        log.add(task, rebuilt.get(), reckoned, new Why(Cause.BEGUN, dueDates.table(), null, "", ""));
        return true;
    }
}
