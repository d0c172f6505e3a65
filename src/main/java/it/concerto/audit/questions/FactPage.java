package it.concerto.audit.questions;

import java.util.List;

/**
 * A page of a table of facts.
 *
 * @param title message key
 * @param heads message keys
 * @param more whether there are rows after these
 */
public record FactPage(String title, List<String> heads, List<List<Cell>> rows, boolean more) {}
