package it.concerto.forms.view;

import it.concerto.files.FileRef;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A piece of a form as a template shows it; {@code kind} says with which fragment. */
public sealed interface FormNode {

    String kind();

    /**
     * A question with its input.
     *
     * @param kind text, textarea, number, date, time, datetime, checkbox, radio, select, checklist, file, or fixed for
     *     what may only be read
     * @param errors what is wrong with the answer, in words
     */
    record Question(
            String kind,
            Label label,
            boolean mandatory,
            boolean focused,
            List<String> errors,
            Content content,
            Map<String, String> attributes)
            implements FormNode {

        /** The ids of what describes the input, for {@code aria-describedby}; null if nothing does. */
        public @Nullable String describedBy() {
            var ids = (label.help().isEmpty() ? "" : label.helpId() + " ") + (errors.isEmpty() ? "" : label.errorId());
            return ids.isBlank() ? null : ids.strip();
        }
    }

    /**
     * How a question is called.
     *
     * @param name of its input
     * @param help empty if there is none
     */
    record Label(String id, String name, String text, String help) {

        public String helpId() {
            return id + "-help";
        }

        public String errorId() {
            return id + "-error";
        }
    }

    /**
     * What stands in an input.
     *
     * @param text as typed
     * @param lines as shown where it may only be read
     */
    record Content(String text, List<Choice> choices, List<Kept> files, List<String> lines) {}

    /** An option. */
    record Choice(String id, String value, String label, boolean chosen) {}

    /** A file that is already held, and the word by which the page names it. */
    record Kept(String id, String handle, FileRef file) {}

    /** @param title empty if the group only arranges */
    record Section(String kind, String id, String title, String help, List<FormNode> nodes) implements FormNode {}

    /**
     * Rows of the same questions.
     *
     * @param add name of the button that adds a row, or null if there is none
     */
    record Repeat(String kind, Label label, List<String> errors, List<Row> rows, @Nullable String add, boolean focused)
            implements FormNode {}

    /**
     * @param number counted from 1
     * @param title what the row is about, in place of its number; empty if nothing that stays tells it
     * @param gist what it says in short, when it waits folded until somebody opens it; empty if it lies open
     * @param remove name of the button that takes the row away, or null if there is none
     */
    record Row(int number, String id, String title, String gist, @Nullable String remove, List<FormNode> nodes) {

        /** What stands before the fold: the box that says whether the row counts. */
        public List<FormNode> front() {
            return gist.isEmpty() || !isBox(nodes.get(0)) ? List.of() : nodes.subList(0, 1);
        }

        /** What the fold hides. */
        public List<FormNode> rest() {
            return nodes.subList(front().size(), nodes.size());
        }

        private static boolean isBox(FormNode node) {
            return node.kind().equals("checkbox");
        }
    }

    /** Text of the form itself, already sanitised. */
    record Markup(String kind, String html) implements FormNode {}

    record Line(String kind) implements FormNode {}

    /** @param height 1 to 5 */
    record Gap(String kind, int height) implements FormNode {}

    record Table(String kind, String caption, List<String> headings, List<List<String>> rows) implements FormNode {}
}
