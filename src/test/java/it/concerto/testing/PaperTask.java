package it.concerto.testing;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.TaskInHand;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A user task without an engine: remembers what a handler sets. */
public record PaperTask(String key, String path, Person person, Map<String, Object> variables) implements TaskInHand {

    /** A task of a path, in the hands of somebody of a group such as {@code CASARANO_UDP}. */
    public static PaperTask of(String key, String path, String group) {
        var person = new Person("anna", "Anna Greco", "anna@example.org", Set.of(GroupId.of(group)));
        return new PaperTask(key, path, person, new HashMap<>());
    }

    public PaperTask in(String username) {
        return new PaperTask(
                key, path, new Person(username, username, username + "@example.org", person.groups()), variables);
    }

    public PaperTask with(ProcessVariable<?> variable, Object value) {
        variables.put(variable.name(), value);
        return this;
    }

    @Override
    public String id() {
        return "task-1";
    }

    @Override
    public AmbitoCode ambito() {
        return person.groups().iterator().next().ambito();
    }

    @Override
    public <T> Optional<T> get(ProcessVariable<T> variable) {
        return Optional.ofNullable(variables.get(variable.name())).map(variable.type()::cast);
    }

    @Override
    public <T> T require(ProcessVariable<T> variable) {
        return get(variable).orElseThrow();
    }

    @Override
    public <T> void set(ProcessVariable<T> variable, T value) {
        variables.put(variable.name(), value);
    }

    @Override
    public void forget(ProcessVariable<?> variable) {
        variables.remove(variable.name());
    }
}
