package it.concerto.forms;

import it.concerto.forms.view.FormNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form ready to be shown by {@code fragments/form :: form(view)}: every text, value, option and message resolved.
 *
 * @param hidden inputs the page carries along
 * @param refreshOn names of the answers on which other questions depend, parted by blanks; empty if none does
 * @param withButtons whether the form has buttons of its own
 * @param withFiles whether it asks for files, so that the page's form must be {@code multipart/form-data}
 */
public record FormView(
        List<FormNode> nodes,
        List<Problem> problems,
        List<Hidden> hidden,
        String refreshOn,
        boolean withButtons,
        boolean withFiles,
        boolean withMandatory) {

    /**
     * Something to correct, for the summary at the top.
     *
     * @param target id of the input, or null if the message is about the form as a whole
     */
    public record Problem(@Nullable String target, String label, String message) {}

    /** A value that the page sends back unseen. */
    public record Hidden(String name, String value) {}
}
