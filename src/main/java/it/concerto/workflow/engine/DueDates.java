package it.concerto.workflow.engine;

import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.Pause;
import it.concerto.organisation.WorkCalendar;
import it.concerto.organisation.WorkingDays;
import it.concerto.time.Rome;
import it.concerto.workflow.DueStep.Cause;
import it.concerto.workflow.Reckoning;
import it.concerto.workflow.engine.DueLog.Why;
import it.concerto.workflow.models.DueRule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/**
 * Gives a task the end of its term, by the decision table {@code dueDates} and the Ambito's calendar. A version of the
 * table never changes, so each is asked once per task; which version is the newest is read in every transaction.
 */
@Component
class DueDates {

    private final WorkingDays days;
    private final NewestTables newest;
    private final DueLog log;
    private final Clock clock;
    private final Map<Question, Optional<String>> rules = new ConcurrentHashMap<>();

    /**
     * What decides a term.
     *
     * @param table id of one version of the decision table
     */
    private record Question(String table, String task) {}

    DueDates(WorkingDays days, NewestTables newest, DueLog log, Clock clock) {
        this.days = days;
        this.newest = newest;
        this.log = log;
        this.clock = clock;
    }

    void set(DelegateTask task) {
        rule(task).ifPresent(rule -> {
            var continued = continued(rule, task);
            var reckoning = continued.orElseGet(() -> fresh(rule, task));
            var reckoned = reckoning.by(calendar(task));
            task.setDueDate(Date.from(reckoned.due()));
            var cause = continued.isPresent() ? Cause.CONTINUED : Cause.BEGUN;
            log.add(task, reckoning, reckoned, new Why(cause, table(), null, "", by()));
            var awaited = DueRule.of(rule).awaiting();
            if (awaited != null) {
                log.waits(task, awaited);
            }
        });
    }

    WorkCalendar calendar(DelegateTask task) {
        return days.calendar(AmbitoCode.of(task.getTenantId()));
    }

    /** What a task that begins now is due by. */
    Reckoning fresh(String rule, DelegateTask task) {
        var day = DueRule.of(rule).variable().map(task::getVariable).map(Object::toString);
        return new Reckoning(rule, clock.instant(), LocalDate.now(clock), day.orElse(null), List.of());
    }

    /** What a task is due by that began when nobody wrote it down. */
    Reckoning rebuilt(String rule, TaskEntity task) {
        var began = task.getCreateTime().toInstant();
        return new Reckoning(
                rule, began, Rome.local(began).toLocalDate(), fresh(rule, task).day(), List.of());
    }

    /** Id of the version of the table that counts today. */
    String table() {
        return newest.of("dueDates");
    }

    /**
     * A task that comes back after its run has waited for somebody goes on with the days that were left; the term stands still
     * once, also if somebody has suspended it before the run waited (L. 241/1990, art. 2, c. 7).
     */
    private Optional<Reckoning> continued(String rule, DelegateTask task) {
        var except = DueRule.of(rule).except();
        if (except == null) {
            return Optional.empty();
        }
        var today = LocalDate.now(clock);
        return log.lastReckoned(task.getProcessInstanceId(), task.getTaskDefinitionKey())
                .map(last -> new Reckoning(
                        last.rule(),
                        last.began(),
                        today,
                        last.day(),
                        last.pauses().isEmpty() ? waited(task, except) : over(last.pauses(), today)));
    }

    /** Nobody resumes what stood still when its task was answered. */
    private static List<Pause> over(List<Pause> pauses, LocalDate today) {
        return pauses.stream().map(pause -> pause.until(today)).toList();
    }

    private List<Pause> waited(DelegateTask task, String except) {
        var history = task.getProcessEngineServices().getHistoryService();
        var waiting = history.createHistoricTaskInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .taskDefinitionKey(except)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list();
        var awaited = rule(task.getProcessEngineServices().getDecisionService(), except)
                .map(rule -> DueRule.of(rule).awaiting())
                .map(Enum::name)
                .orElse("");
        return waiting.stream().limit(1).map(one -> pause(one, awaited)).toList();
    }

    private Pause pause(HistoricTaskInstance waiting, String awaited) {
        var ended = waiting.getEndTime() == null
                ? clock.instant()
                : waiting.getEndTime().toInstant();
        return Pause.of(
                Rome.local(waiting.getStartTime().toInstant()).toLocalDate(),
                Rome.local(ended).toLocalDate(),
                awaited);
    }

    private static String by() {
        var user = Context.getCommandContext().getAuthenticatedUserId();
        return user == null ? "" : user;
    }

    /** Empty for a task without a term; only within a command of the engine. */
    Optional<String> rule(DelegateTask task) {
        return rule(task.getProcessEngineServices().getDecisionService(), task.getTaskDefinitionKey());
    }

    /** The same by the task's id in the model, for whoever is known to the engine. */
    Optional<String> rule(DecisionService decisions, String key) {
        var question = new Question(newest.of("dueDates"), key);
        var known = rules.get(question);
        return known != null ? known : ask(decisions, question);
    }

    private Optional<String> ask(DecisionService decisions, Question question) {
        var row = decisions
                .evaluateDecisionTableById(question.table())
                .variables(Map.of("task", question.task()))
                .evaluate()
                .getFirstResult();
        var rule = Optional.ofNullable(row).<String>map(found -> found.getEntry("term"));
        rules.put(question, rule);
        return rule;
    }
}
