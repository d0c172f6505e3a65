package it.concerto.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a task list, the earliest due first, those without a term last.
 *
 * @param next what {@link Tasks#list} takes as {@code after} for the page that follows, or null if this is the last
 */
public record InboxPage(List<InboxRow> rows, @Nullable String next) {}
