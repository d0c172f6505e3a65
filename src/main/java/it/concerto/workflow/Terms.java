package it.concerto.workflow;

import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.Term;
import it.concerto.organisation.WorkingDays;
import it.concerto.workflow.models.DueRule;
import it.concerto.workflow.models.TableContract;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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

    /** For the module that asks for these terms to publish, so that each has a row wherever the table is deployed. */
    public static TableContract asked(TermName... names) {
        return Stream.of(names)
                .map(name -> Map.of("name", name.row()))
                .reduce(TableContract.of("terms"), TableContract::asked, TableContract::and);
    }

    /** For the module that asks until when these tasks last, before they begin. */
    public static TableContract askedOfTasks(String... tasks) {
        return Stream.of(tasks)
                .map(task -> Map.of("task", task))
                .reduce(TableContract.of("dueDates"), TableContract::asked, TableContract::and);
    }

    /**
     * The last day of a term that begins on the given day.
     *
     * @param name published by {@link #asked(TermName...)}
     */
    public LocalDate end(AmbitoCode ambito, LocalDate from, TermName name) {
        return days.end(ambito, from, term(ambito, name));
    }

    /**
     * The last day on which something may still be done that must precede a day by a term.
     *
     * @param name published by {@link #asked(TermName...)}
     */
    public LocalDate before(AmbitoCode ambito, LocalDate day, TermName name) {
        return days.before(ambito, day, term(ambito, name));
    }

    /**
     * The day on which a user task is due that begins on the given day and counts from no other.
     *
     * @param task id in the model, published by {@link #askedOfTasks}
     */
    public LocalDate endOfTask(AmbitoCode ambito, LocalDate from, String task) {
        var row = decisions.decide("dueDates", Map.of("task", task));
        return days.end(ambito, from, DueRule.of(term(row)).fromBeginning());
    }

    private Term term(AmbitoCode ambito, TermName name) {
        var row = decisions.decide("terms", Map.of("ambito", ambito.value(), "name", name.row()));
        return Term.of(term(row)).inDays();
    }

    private static String term(Map<String, Object> row) {
        return Objects.requireNonNull(row.get("term"), "A row without a term").toString();
    }
}
