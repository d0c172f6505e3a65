package it.concerto.workflow;

import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * For whom a user task is repeated, known by its module when the task begins. Implementations carry {@link ProcessStep};
 * models name them as {@code camunda:collection="${signersOfRound}"}. The variable of each repetition holds an
 * {@linkplain AccountNumbers account number}; as an assignee it means the person.
 */
public interface PeopleInScope {

    /** Usernames; may be empty, then the activity completes at once. */
    List<String> people(VariableScope scope);
}
