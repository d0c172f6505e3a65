package it.concerto.participation;

import it.concerto.workflow.AnswerRefused;
import java.util.List;

/** A rule of participation that an answer would break, with the field it shows in. */
public class RuleBroken extends Exception {

    private final String rule;
    private final String field;
    private final String messageKey;
    private final List<Object> arguments;

    /**
     * @param rule where the rule is written, e.g. {@code BR-09}
     * @param field key of the form's field, with dots and zero-based indexes inside lists; empty for the form as a whole
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

    /** The same refusal for whoever gave the answer. */
    public AnswerRefused asAnswer() {
        return new AnswerRefused(field, messageKey, arguments.toArray());
    }
}
