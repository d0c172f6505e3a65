package it.concerto.forms;

import java.util.List;

/**
 * A question as it was answered.
 *
 * @param label of the question, after that of the row it stands in
 * @param words what was answered, as the page shows it; one line that says so if nothing was
 */
public record Answered(String label, List<String> words) {}
