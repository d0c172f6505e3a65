package it.concerto.files;

import java.util.List;

/** A file that the store does not accept; carries the message for whoever sent it. */
public class FileRefused extends Exception {

    private final String messageKey;
    private final List<Object> arguments;

    public FileRefused(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
