package it.concerto.workflow;

import org.jspecify.annotations.Nullable;

/**
 * One passage of a run through a node of its model.
 *
 * @param id unique among all passages
 * @param element id of the node, e.g. {@code Task_ApproveNotice}
 * @param name what the model calls the node in Italian; its id if it has no name
 * @param type the engine's word for the kind of node, e.g. {@code userTask}
 * @param task id of the task, or null for what nobody is asked
 */
public record HistoryActivity(String id, String element, String name, String type, @Nullable String task) {}
