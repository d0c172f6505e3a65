package it.concerto.workflow.engine;

import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.Term;
import it.concerto.organisation.WorkingDays;
import it.concerto.workflow.models.DueRule;
import it.concerto.workflow.models.DueRule.FromDay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives a task the end of its term, by the decision table {@code dueDates} and the Ambito's calendar. A version of the
 * table never changes, so each is asked once per task; which version is the newest is read in every transaction.
 */
@Component
class DueDates {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final int LENGTH_OF_A_DAY = "2022-06-08".length();

    private final WorkingDays calendar;
    private final NewestTables newest;
    private final Clock clock;
    private final Map<Question, Optional<DueRule>> rules = new ConcurrentHashMap<>();

    /**
     * What decides a term.
     *
     * @param table id of one version of the decision table
     */
    private record Question(String table, String task) {}

    DueDates(WorkingDays calendar, NewestTables newest, Clock clock) {
        this.calendar = calendar;
        this.newest = newest;
        this.clock = clock;
    }

    void set(DelegateTask task) {
        rule(task).ifPresent(rule -> task.setDueDate(Date.from(end(rule, task))));
    }

    /** When the task is due by what its variables say now. */
    Instant end(DueRule rule, DelegateTask task) {
        var day = rule.variable().map(task::getVariable).orElse(null);
        return end(rule, AmbitoCode.of(task.getTenantId()), day);
    }

    /**
     * Never before today: a task that begins when its day has passed is due on the day it begins.
     *
     * @param day what the rule's variable holds, ISO; null if it counts from none or the process does not know it
     */
    Instant end(DueRule rule, AmbitoCode ambito, @Nullable Object day) {
        var today = LocalDate.now(clock);
        var fromDay = rule.fromDay();
        if (fromDay != null && day != null) {
            var last = last(fromDay, ambito, day(day.toString()));
            return endOf(last.isBefore(today) ? today : last);
        }
        var term = rule.fromBeginning();
        return term.unit() == Term.Unit.HOURS
                ? clock.instant().plus(Duration.ofHours(term.days()))
                : endOf(calendar.end(ambito, today, term));
    }

    private LocalDate last(FromDay rule, AmbitoCode ambito, LocalDate day) {
        return rule.isBefore() ? calendar.before(ambito, day, rule.term()) : calendar.end(ambito, day, rule.term());
    }

    private LocalDate day(String iso) {
        return iso.length() == LENGTH_OF_A_DAY
                ? LocalDate.parse(iso)
                : OffsetDateTime.parse(iso).atZoneSameInstant(clock.getZone()).toLocalDate();
    }

    private Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(clock.getZone()).toInstant();
    }

    /** Empty for a task without a term; only within a command of the engine. */
    Optional<DueRule> rule(DelegateTask task) {
        return rule(task.getProcessEngineServices().getDecisionService(), task.getTaskDefinitionKey());
    }

    /** The same by the task's id in the model, for whoever is known to the engine. */
    Optional<DueRule> rule(DecisionService decisions, String key) {
        var question = new Question(newest.of("dueDates"), key);
        var known = rules.get(question);
        return known != null ? known : ask(decisions, question);
    }

    private Optional<DueRule> ask(DecisionService decisions, Question question) {
        var row = decisions
                .evaluateDecisionTableById(question.table())
                .variables(Map.of("task", question.task()))
                .evaluate()
                .getFirstResult();
        var rule = Optional.ofNullable(row).map(found -> DueRule.of(found.getEntry("term")));
        rules.put(question, rule);
        return rule;
    }
}
