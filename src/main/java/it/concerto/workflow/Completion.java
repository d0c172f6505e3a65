package it.concerto.workflow;

import java.util.List;
import java.util.Map;

/** What became of an answer. */
public sealed interface Completion {

    /** The answer is stored and the process has moved on. */
    record Completed(String path) implements Completion {}

    /**
     * Nothing is stored.
     *
     * @param typed the values as they were typed, to be shown again
     */
    record Refused(List<FieldMessage> messages, Map<String, Object> typed) implements Completion {}
}
