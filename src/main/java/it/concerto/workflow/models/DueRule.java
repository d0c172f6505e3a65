package it.concerto.workflow.models;

import it.concerto.organisation.Term;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a task is due, as the table {@code dueDates} writes it: {@code 5wd} after it begins, {@code 2wd after councilSittingOn},
 * {@code 5cd before firstTableOn else 2wd}.
 *
 * @param fromDay what counts from a day of the process; null if nothing does
 * @param fromBeginning what counts from the day on which the task begins, if the process knows no such day
 */
public record DueRule(@Nullable FromDay fromDay, Term fromBeginning) {

    private static final Pattern SHAPE =
            Pattern.compile("(\\S+)(?: (after|before) ([a-z][A-Za-z0-9]{0,63})(?: else (\\S+))?)?");

    /**
     * A term before or after a day that a variable holds.
     *
     * @param variable its name; it holds a day or an instant in ISO form
     */
    public record FromDay(Term term, boolean isBefore, String variable) {}

    /** @throws IllegalArgumentException if the text is no rule; the message says what would be */
    public static DueRule of(String text) {
        var parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "Not a term such as 5wd, 2wd after sittingOn or 5cd before sittingOn else 2wd: " + text);
        }
        var term = Term.of(parts.group(1));
        if (parts.group(3) == null) {
            return new DueRule(null, term);
        }
        var fromBeginning = parts.group(4) == null ? term : Term.of(parts.group(4));
        if (term.unit() == Term.Unit.HOURS || fromBeginning.unit() == Term.Unit.HOURS) {
            throw new IllegalArgumentException("No hours are counted from a day: " + text);
        }
        return new DueRule(new FromDay(term, parts.group(2).equals("before"), parts.group(3)), fromBeginning);
    }

    /** The variable that the rule counts from. */
    public Optional<String> variable() {
        return Optional.ofNullable(fromDay).map(FromDay::variable);
    }
}
