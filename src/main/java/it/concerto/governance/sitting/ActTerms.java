package it.concerto.governance.sitting;

import it.concerto.organisation.Term;
import it.concerto.workflow.models.TableContract;
import java.util.Map;

/**
 * The terms of acts in an Ambito, a row of the decision table {@code actTerms}.
 *
 * @param effectivenessDays whole days of posting after which an act has effect (BR-59)
 * @param council time that a council has to deliberate, from the day the plan was sent to it
 * @param regionNote time between the reminder to a silent Comune and the note to the Region
 */
public record ActTerms(int effectivenessDays, Term council, Term regionNote) {

    /** How the table is read. */
    static final TableContract TABLE = TableContract.of("actTerms", "ambito")
            .number("effectivenessDays", 0, 365)
            .text("councilTerm", text -> Term.of(text).inDays())
            .text("regionNote", text -> Term.of(text).inDays())
            .asked(Map.of());

    static ActTerms of(Map<String, ?> row) {
        return new ActTerms(
                ((Number) output(row, "effectivenessDays")).intValue(),
                Term.of(output(row, "councilTerm").toString()).inDays(),
                Term.of(output(row, "regionNote").toString()).inDays());
    }

    private static Object output(Map<String, ?> row, String name) {
        var value = row.get(name);
        if (value == null) {
            throw new IllegalStateException("The decision table actTerms gives no " + name);
        }
        return value;
    }
}
