package it.concerto.desk.web;

import it.concerto.identity.Role;
import it.concerto.workflow.InboxFilter;
import it.concerto.workflow.InboxView;
import it.concerto.workflow.Urgency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what somebody wants to see of the list of tasks; what cannot be read does not matter, and a message says why. */
final class FilterReading {

    static final String VIEW = "vista";
    static final String PATH = "percorso";
    static final String STAGE = "fase";
    static final String ROLE = "ruolo";
    static final String SUBJECT = "comune";
    static final String TERM = "scadenza";
    static final String WORDS = "testo";

    static final Codes<InboxView> VIEWS = new Codes<InboxView>()
            .with("tutte", InboxView.ALL)
            .with("mie", InboxView.MINE)
            .with("gruppi", InboxView.GROUPS);

    static final Codes<Urgency> TERMS = new Codes<Urgency>()
            .with("ritardo", Urgency.LATE)
            .with("oggi", Urgency.TODAY)
            .with("3-giorni", Urgency.WITHIN_3_DAYS)
            .with("7-giorni", Urgency.WITHIN_7_DAYS)
            .with("senza", Urgency.NO_TERM);

    static final Codes<Role> ROLES = new Codes<>();

    static {
        Stream.of(Role.values()).forEach(role -> ROLES.with(role.name(), role));
    }

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");
    private static final int LONGEST = 100;

    private final Function<String, @Nullable String> sent;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();
    private final InboxFilter filter;

    /** @param sent what was sent under a name, or null */
    FilterReading(Function<String, @Nullable String> sent) {
        this.sent = sent;
        this.filter = new InboxFilter(
                Objects.requireNonNullElse(choice(VIEW, VIEWS), InboxView.ALL),
                text(PATH),
                text(STAGE),
                choice(ROLE, ROLES),
                text(SUBJECT),
                choice(TERM, TERMS),
                text(WORDS));
    }

    InboxFilter filter() {
        return filter;
    }

    /** By name, also what could not be read. */
    public Map<String, String> typed() {
        return typed;
    }

    /** Keys of messages, by the name of the field they stand beside. */
    public Map<String, String> problems() {
        return problems;
    }

    private @Nullable String text(String name) {
        var text = read(name);
        if (text != null && text.length() > LONGEST) {
            problems.put(name, "desk.filter.problem.tooLong");
            return null;
        }
        return text;
    }

    private <T> @Nullable T choice(String name, Codes<T> codes) {
        var code = read(name);
        if (code == null) {
            return null;
        }
        var value = codes.value(code);
        if (value == null) {
            problems.put(name, "desk.filter.problem.choice");
        }
        return value;
    }

    private @Nullable String read(String name) {
        var text = visible(sent.apply(name));
        if (text != null) {
            typed.put(name, text);
        }
        return text;
    }

    /** Without what nobody sees and databases refuse; nothing, if nothing is left. */
    static @Nullable String visible(@Nullable String typed) {
        var text = typed == null ? "" : INVISIBLE.matcher(typed).replaceAll(" ").strip();
        return text.isEmpty() ? null : text;
    }
}
