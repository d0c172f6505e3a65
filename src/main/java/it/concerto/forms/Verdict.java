package it.concerto.forms;

import java.util.List;
import java.util.Map;

/** What the judge makes of a submission. */
public sealed interface Verdict {

    /**
     * The form allows the answer.
     *
     * @param answer only declared, visible, enabled keys: text as {@code String}, number as {@code BigDecimal}, date and
     *     time as ISO text, checkbox as {@code Boolean}, several options as {@code List<String>}, files as
     *     {@code List<FileRef>}, a group as a map, a dynamic list as a list of maps; can be written as JSON as it is
     */
    record Accepted(Map<String, Object> answer) implements Verdict {}

    /**
     * The form refuses the answer.
     *
     * @param errors at least one, in the order of the form
     * @param typed the submission as it came, to be shown again
     */
    record Refused(List<FieldError> errors, Submission typed) implements Verdict {}
}
