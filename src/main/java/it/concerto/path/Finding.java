package it.concerto.path;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule has to say about a path.
 *
 * @param rule number of the rule, e.g. BR-32
 * @param messageKey key in the module's messages; says what is wrong and how to mend it
 * @param session number of the session it concerns, or null for the path as a whole
 */
public record Finding(
        String rule, Severity severity, String messageKey, List<Object> arguments, @Nullable Integer session) {

    /** What follows from a finding. */
    public enum Severity {
        /** The path cannot start. */
        BLOCK,
        /** The path starts with a reason. */
        WARNING,
        /** Good to know. */
        INFO
    }

    static Finding about(String rule, Severity severity, String messageKey, Object... arguments) {
        return new Finding(rule, severity, messageKey, List.of(arguments), null);
    }

    Finding in(PlannedSession session) {
        return new Finding(rule, severity, messageKey, arguments, session.number());
    }
}
