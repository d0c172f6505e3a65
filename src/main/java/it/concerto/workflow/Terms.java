package it.concerto.workflow;

import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.Term;
import it.concerto.organisation.WorkingDays;
import it.concerto.workflow.models.DueRule;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/**
 * The terms of the procedure, as the decision tables have them today: nobody has to change one in two places. Those of user
 * tasks stand in {@code dueDates}, all others in {@code terms}.
 */
@Service
public class Terms {

    private final Decisions decisions;
    private final WorkingDays days;

    public Terms(Decisions decisions, WorkingDays days) {
        this.decisions = decisions;
        this.days = days;
    }

    /**
     * The last day of a term that begins on the given day.
     *
     * @param name a row of the table {@code terms}, e.g. {@code remarks}
     */
    public LocalDate end(AmbitoCode ambito, LocalDate from, String name) {
        return days.end(ambito, from, Term.of(term(ambito, name)));
    }

    /**
     * The last day on which something may still be done that must precede a day by a term.
     *
     * @param name a row of the table {@code terms}, e.g. {@code representative}
     */
    public LocalDate before(AmbitoCode ambito, LocalDate day, String name) {
        return days.before(ambito, day, Term.of(term(ambito, name)));
    }

    /**
     * The day on which a user task is due that begins on the given day and counts from no other.
     *
     * @param task id in the model, e.g. {@code Task_SignDocument}
     */
    public LocalDate endOfTask(AmbitoCode ambito, LocalDate from, String task) {
        var row = decisions.decide("dueDates", Map.of("task", task));
        return days.end(ambito, from, DueRule.of(term(row)).fromBeginning());
    }

    private String term(AmbitoCode ambito, String name) {
        return term(decisions.decide("terms", Map.of("ambito", ambito.value(), "name", name)));
    }

    private static String term(Map<String, Object> row) {
        return Objects.requireNonNull(row.get("term"), "A row without a term").toString();
    }
}
