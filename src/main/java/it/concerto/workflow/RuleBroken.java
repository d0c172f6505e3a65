package it.concerto.workflow;

import it.concerto.forms.FieldError;
import java.util.List;

/** A rule that an answer would break though the form itself allows it, with the field it shows in. */
public class RuleBroken extends Exception {

    private final String rule;
    private final String field;
    private final String messageKey;
    private final List<Object> arguments;

    /**
     * @param rule where the rule is written, e.g. {@code BR-09}
     * @param field key of the form's field the message stands beside, with dots and zero-based indexes inside lists
     *     ({@code sessions.2.date}); empty for the form as a whole
     * @param messageKey key in the module's messages; says what is wrong and how to mend it
     */
    public RuleBroken(String rule, String field, String messageKey, Object... arguments) {
        super(rule + " " + messageKey);
        this.rule = rule;
        this.field = field;
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public String rule() {
        return rule;
    }

    public String field() {
        return field;
    }

    public String messageKey() {
        return messageKey;
    }

    /** The same for whoever filled in the form. */
    public FieldError asFieldError() {
        return new FieldError(field, messageKey, arguments);
    }
}
