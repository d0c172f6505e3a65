package it.concerto.workflow.engine;

import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.Term;
import it.concerto.organisation.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Gives a new task the end of its term, by the decision table {@code dueDates} and the Ambito's calendar. */
@Component
class DueDates {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final WorkingDays calendar;
    private final Clock clock;

    DueDates(WorkingDays calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    void set(DelegateTask task) {
        term(task).ifPresent(term -> {
            var lastDay = calendar.end(AmbitoCode.of(task.getTenantId()), LocalDate.now(clock), term);
            task.setDueDate(
                    Date.from(lastDay.atTime(END_OF_DAY).atZone(clock.getZone()).toInstant()));
        });
    }

    private Optional<Term> term(DelegateTask task) {
        var rule = task.getProcessEngineServices()
                .getDecisionService()
                .evaluateDecisionTableByKey("dueDates")
                .decisionDefinitionWithoutTenantId()
                .variables(Map.of("task", task.getTaskDefinitionKey()))
                .evaluate()
                .getFirstResult();
        return Optional.ofNullable(rule).map(r -> Term.of(r.getEntry("term")));
    }
}
