package it.concerto.workflow;

import java.time.Duration;

/**
 * How long a node of a path took, which has no history any more.
 *
 * @param process name, in the language of whoever looks
 * @param node the same
 * @param passages how often it was passed
 * @param middle median
 * @param ninth nine of ten took no longer
 */
public record PastDuration(String process, String node, int passages, Duration middle, Duration ninth) {}
