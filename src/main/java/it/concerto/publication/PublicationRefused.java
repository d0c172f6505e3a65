package it.concerto.publication;

import java.util.List;

/** A rule forbids what is to be published, or how; tells the field and how to mend it. */
public class PublicationRefused extends Exception {

    private final String field;
    private final String messageKey;
    private final List<Object> arguments;

    PublicationRefused(String field, String messageKey, Object... arguments) {
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
