package it.concerto.workflow;

import it.concerto.forms.Difference;
import it.concerto.forms.FieldError;
import it.concerto.forms.Submission;
import java.time.Instant;
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

    /**
     * Nothing is stored: what the form was given is not what the person read.
     *
     * @param differences the questions of which the given value has changed
     * @param shownChanged whether something has changed that the form only shows or offers
     * @param since when the person began to read
     * @param typed the submission as it came
     */
    record Stale(List<Difference> differences, boolean shownChanged, Instant since, Submission typed)
            implements Completion {}
}
