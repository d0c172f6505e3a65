package it.concerto.workflow;

import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A list that a multi-instance activity runs over, computed by its module when the activity starts, so that no list is
 * stored in a process variable. Implementations carry {@link ProcessStep}; models name them as
 * {@code camunda:collection="${councilsInScope}"}. Each element is a key (an ISTAT code, a number), not data; for
 * people there is {@link PeopleInScope}.
 */
public interface ElementsInScope {

    /** The elements in the order in which they are shown; may be empty, then the activity completes at once. */
    List<String> elements(VariableScope scope);
}
