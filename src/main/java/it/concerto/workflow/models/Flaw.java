package it.concerto.workflow.models;

/**
 * Something in a model, decision table or form that is not allowed or does not fit.
 *
 * @param file name relative to the project, e.g. {@code bpmn/notice.bpmn}
 * @param line first is 1; 0 if the flaw has no line
 * @param element id of the element, or where it stands; empty for the file as a whole
 * @param why what is wrong and, where it helps, what would be right
 */
public record Flaw(String file, int line, String element, Reason why) {

    /** In English. */
    public String reason() {
        return why.english();
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ", line " + line : "") + (element.isEmpty() ? "" : ", " + element) + ": " + reason();
    }
}
