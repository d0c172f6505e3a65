package it.concerto.workflow;

import org.jspecify.annotations.Nullable;

/**
 * What a run was like in one point before and after an operator's action.
 *
 * @param kind what it tells, e.g. {@code TOKEN}: how many tokens stand at a node
 * @param element id of the node, name of the variable; empty for what concerns the whole run
 * @param label name of the node in its model, in Italian; the element where it has none
 * @param was instants in ISO form; null for nothing
 * @param became the same
 */
public record ChangedFact(String kind, String element, String label, @Nullable String was, @Nullable String became) {}
