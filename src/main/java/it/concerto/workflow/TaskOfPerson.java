package it.concerto.workflow;

import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;

/** Reads all variables from the engine when the first is asked for; keeps what is set until the task is completed. */
class TaskOfPerson implements TaskInHand {

    private final TaskService tasks;
    private final InboxRow row;
    private final Person person;
    private final Map<String, @Nullable Object> changes = new HashMap<>();
    private @Nullable Map<String, Object> variables;

    TaskOfPerson(TaskService tasks, InboxRow row, Person person) {
        this.tasks = tasks;
        this.row = row;
        this.person = person;
    }

    Map<String, @Nullable Object> changes() {
        return changes;
    }

    @Override
    public String id() {
        return row.taskId();
    }

    @Override
    public String key() {
        return row.key();
    }

    @Override
    public AmbitoCode ambito() {
        return row.ambito();
    }

    @Override
    public String path() {
        return row.path();
    }

    @Override
    public Person person() {
        return person;
    }

    @Override
    public <T> Optional<T> get(ProcessVariable<T> variable) {
        var value = changes.containsKey(variable.name())
                ? changes.get(variable.name())
                : variables().get(variable.name());
        return Optional.ofNullable(value).map(variable.type()::cast);
    }

    private Map<String, Object> variables() {
        if (variables == null) {
            variables = tasks.getVariables(row.taskId());
        }
        return variables;
    }

    @Override
    public <T> T require(ProcessVariable<T> variable) {
        return get(variable).orElseThrow(() -> new IllegalStateException("The model has not set " + variable.name()));
    }

    @Override
    public <T> void set(ProcessVariable<T> variable, T value) {
        changes.put(variable.name(), value);
    }

    @Override
    public void forget(ProcessVariable<?> variable) {
        changes.put(variable.name(), null);
    }
}
