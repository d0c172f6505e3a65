package it.concerto.workflow;

import java.util.List;

/** A rule of the domain forbids an answer that the form itself allows. */
public class AnswerRefused extends Exception {

    private final String field;
    private final String messageKey;
    private final List<Object> arguments;

    /**
     * @param field key of the form's field the message stands beside, with dots and zero-based indexes inside lists
     *     ({@code sessions.2.date}); empty for the form as a whole
     * @param messageKey key in the module's messages; says what is wrong and how to mend it
     */
    public AnswerRefused(String field, String messageKey, Object... arguments) {
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

    public List<Object> arguments() {
        return arguments;
    }
}
