package it.concerto.workflow.models;

import it.concerto.organisation.Term;
import it.concerto.workflow.Awaited;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a task is due, as the table {@code dueDates} writes it: {@code 5wd} after it begins, {@code 2wd after councilSittingOn},
 * {@code 5cd before firstTableOn else 2wd}, {@code at contestDeadline else 2wd} for a deadline that was made public and never
 * moves. {@code 2wd except Task_CompleteManifestation} stands still while the other task of the same run is open, and
 * {@code 3wd awaiting ORGANISATION} says of the other for whom.
 *
 * @param fromDay what counts from a day of the process; null if nothing does
 * @param fromBeginning what counts from the day on which the task begins, if the process knows no such day
 * @param except the task during which the term stands still, or null
 * @param awaiting whose answer the task waits for, or null
 */
public record DueRule(
        @Nullable FromDay fromDay, Term fromBeginning, @Nullable String except, @Nullable Awaited awaiting) {

    private static final String VARIABLE = "([a-z][A-Za-z0-9]{0,63})";

    private static final Pattern SHAPE = Pattern.compile("(?:at " + VARIABLE + " else (\\S+)|(\\S+)(?: (after|before) "
            + VARIABLE + "(?: else (\\S+))?)?)(?: except (Task_\\w{1,100}))?(?: awaiting ([A-Z_]{1,30}))?");

    /** Which side of its day a term lies on. */
    public enum Side {
        AFTER,
        BEFORE,
        AT
    }

    /**
     * A term before, after or at a day that a variable holds.
     *
     * @param variable its name; it holds a day or an instant in ISO form
     */
    public record FromDay(Term term, Side side, String variable) {}

    /** @throws IllegalArgumentException if the text is no rule; the message says what would be */
    public static DueRule of(String text) {
        var parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "Not a term such as 5wd, 2wd after sittingOn or 5cd before sittingOn else 2wd: " + text);
        }
        var fromDay = fromDay(parts);
        var fromBeginning = fromBeginning(parts);
        if (fromDay != null && (fromDay.term().unit() == Term.Unit.HOURS || fromBeginning.unit() == Term.Unit.HOURS)) {
            throw new IllegalArgumentException("No hours are counted from a day: " + text);
        }
        return new DueRule(
                fromDay,
                fromBeginning,
                parts.group(7),
                parts.group(8) == null ? null : Awaited.valueOf(parts.group(8)));
    }

    private static @Nullable FromDay fromDay(Matcher parts) {
        if (parts.group(1) != null) {
            return new FromDay(Term.of("0cd"), Side.AT, parts.group(1));
        }
        return parts.group(4) == null
                ? null
                : new FromDay(
                        Term.of(parts.group(3)),
                        parts.group(4).equals("before") ? Side.BEFORE : Side.AFTER,
                        parts.group(5));
    }

    private static Term fromBeginning(Matcher parts) {
        if (parts.group(1) != null) {
            return Term.of(parts.group(2));
        }
        return Term.of(parts.group(6) == null ? parts.group(3) : parts.group(6));
    }

    /** The variable that the rule counts from. */
    public Optional<String> variable() {
        return Optional.ofNullable(fromDay).map(FromDay::variable);
    }
}
