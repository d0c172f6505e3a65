package it.concerto.workflow;

import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import java.util.Optional;

/** A user task while somebody fills in its form: what a module may know of it and decide in it. */
public interface TaskInHand {

    String id();

    /** Id of the user task in the model, e.g. {@code Task_PublishNotice}. */
    String key();

    AmbitoCode ambito();

    /** Business key of the path, e.g. {@code CASARANO-PDZ-2022-2024-P1}. */
    String path();

    /** Who looks at the task or answers it; the assignee when it is answered. */
    Person person();

    <T> Optional<T> get(ProcessVariable<T> variable);

    /** The value that the model guarantees to be there; its absence is a fault of the model. */
    <T> T require(ProcessVariable<T> variable);

    /** Sets a variable of the process instance when the task is completed. */
    <T> void set(ProcessVariable<T> variable, T value);

    /** Leaves the variable without a value when the task is completed. */
    void forget(ProcessVariable<?> variable);
}
