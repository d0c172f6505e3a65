package it.concerto.workflow.engine;

import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.Term;
import it.concerto.organisation.WorkingDays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

/**
 * Gives a new task the end of its term, by the decision table {@code dueDates} and the Ambito's calendar. A version of the
 * table never changes, so each is asked once per task; which version is the newest is read every time.
 */
@Component
class DueDates {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final WorkingDays calendar;
    private final Clock clock;
    private final Map<Question, Optional<Term>> terms = new ConcurrentHashMap<>();

    /**
     * What decides a term.
     *
     * @param table id of one version of the decision table
     */
    private record Question(String table, String task) {}

    DueDates(WorkingDays calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    void set(DelegateTask task) {
        term(task).ifPresent(term -> task.setDueDate(Date.from(end(AmbitoCode.of(task.getTenantId()), term))));
    }

    private Instant end(AmbitoCode ambito, Term term) {
        if (term.unit() == Term.Unit.HOURS) {
            return clock.instant().plus(Duration.ofHours(term.days()));
        }
        var lastDay = calendar.end(ambito, LocalDate.now(clock), term);
        return lastDay.atTime(END_OF_DAY).atZone(clock.getZone()).toInstant();
    }

    private Optional<Term> term(DelegateTask task) {
        var newest = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedLatestDecisionDefinitionByKeyAndTenantId("dueDates", null);
        var decisions = task.getProcessEngineServices().getDecisionService();
        var question = new Question(newest.getId(), task.getTaskDefinitionKey());
        var known = terms.get(question);
        return known != null ? known : ask(decisions, question);
    }

    private Optional<Term> ask(DecisionService decisions, Question question) {
        var rule = decisions
                .evaluateDecisionTableById(question.table())
                .variables(Map.of("task", question.task()))
                .evaluate()
                .getFirstResult();
        var term = Optional.ofNullable(rule).map(r -> Term.of(r.getEntry("term")));
        terms.put(question, term);
        return term;
    }
}
