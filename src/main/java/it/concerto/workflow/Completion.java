package it.concerto.workflow;

import it.concerto.forms.FieldError;
import it.concerto.forms.Submission;
import java.util.List;

/** What became of an answer. */
public sealed interface Completion {

    /** The answer is stored and the process has moved on. */
    record Completed(String path) implements Completion {}

    /**
     * Nothing is stored.
     *
     * @param errors why, from the form or from a rule of the domain
     * @param typed the submission as it came, to be shown again
     */
    record Refused(List<FieldError> errors, Submission typed) implements Completion {}
}
