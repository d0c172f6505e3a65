package it.concerto.workflow;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * Who alone does a user task, known by its module when the task begins. Implementations carry {@link ProcessStep}; models
 * name them as {@code camunda:assignee="${facilitatorInScope}"}.
 */
public interface PersonInScope {

    /** Username; null if nobody is named, then the task waits for its candidate groups. */
    @Nullable String person(VariableScope scope);
}
