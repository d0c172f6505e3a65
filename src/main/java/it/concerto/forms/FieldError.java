package it.concerto.forms;

import java.util.List;

/**
 * Why an answer is refused, beside the field it concerns.
 *
 * @param path key of the field, with dots and zero-based indexes inside lists ({@code sessions.2.date}); empty for the
 *     form as a whole
 * @param messageKey key in a message bundle; says what is wrong and how to mend it
 */
public record FieldError(String path, String messageKey, List<Object> arguments) {

    public FieldError(String path, String messageKey, Object... arguments) {
        this(path, messageKey, List.of(arguments));
    }
}
