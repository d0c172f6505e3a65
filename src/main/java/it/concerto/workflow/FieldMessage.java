package it.concerto.workflow;

import java.util.List;

/**
 * Why an answer is refused, beside the field it concerns.
 *
 * @param field key of the field, with dots and zero-based indexes inside lists; empty for the form as a whole
 */
public record FieldMessage(String field, String messageKey, List<Object> arguments) {}
