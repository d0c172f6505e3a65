package it.concerto.workflow.models;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.context.MessageSourceResolvable;

/**
 * Why something in a model is not allowed: a message in {@code messages/models}, for people in their language and for the log
 * of a start in English.
 *
 * @param key e.g. {@code models.flaw.element}
 * @param values what the message speaks of; a {@link Reason} among them is a message itself
 */
public record Reason(String key, List<Object> values) implements MessageSourceResolvable {

    private static final String FLAW = "models.flaw.";
    private static final String EXPECTED = "models.expected.";

    /** @param kind as {@code models.flaw} has it, e.g. {@code element} */
    public static Reason of(String kind, Object... values) {
        return new Reason(FLAW + kind, List.of(values));
    }

    /** What would be right. */
    static Reason expected(String what) {
        return new Reason(EXPECTED + what, List.of());
    }

    /** What the engine's own parsers say, in their words. */
    public static Reason ofParser(String said) {
        return of("parser", said);
    }

    /** As the log says it. */
    public String english() {
        var message =
                ResourceBundle.getBundle("messages/models", Locale.ENGLISH).getString(key);
        if (values.isEmpty()) {
            return message;
        }
        var spoken = values.stream()
                .map(value -> value instanceof Reason reason ? reason.english() : value)
                .toArray();
        return new MessageFormat(message, Locale.ENGLISH).format(spoken);
    }

    @Override
    public String[] getCodes() {
        return new String[] {key};
    }

    @Override
    public Object[] getArguments() {
        return values.toArray();
    }
}
