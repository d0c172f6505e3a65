package it.concerto.plan;

import java.util.List;

/** A rule forbids what somebody wants to write into a draft; tells the field and how to mend it. */
public class DraftRefused extends Exception {

    private final String field;
    private final String messageKey;
    private final List<Object> arguments;

    /** @param field as in the form, with dots and zero-based indexes inside lists; empty for the whole */
    public DraftRefused(String field, String messageKey, Object... arguments) {
        super(messageKey);
        this.field = field;
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public String field() {
        return field;
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
