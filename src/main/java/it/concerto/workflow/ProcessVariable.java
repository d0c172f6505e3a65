package it.concerto.workflow;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable by name and type. Variables steer the flow or point to an aggregate; the data itself stays in the
 * module that owns it.
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    /** Business key of the path that a process serves; every process of the product has it. */
    public static final ProcessVariable<String> PATH = text("path");

    /** Code of the Ambito: the tenant, and the beginning of every candidate group. */
    public static final ProcessVariable<String> AMBITO = text("ambito");

    /** How a called process ended; its caller maps it to a name of its own. */
    public static final ProcessVariable<String> OUTCOME = text("outcome");

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    public static ProcessVariable<Integer> number(String name) {
        return new ProcessVariable<>(name, Integer.class);
    }

    /** The value, or empty when the process has not set it yet. */
    public Optional<T> in(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(type::cast);
    }

    /** The value that the model guarantees to be there; its absence is a fault of the model. */
    public T require(VariableScope scope) {
        return in(scope).orElseThrow(() -> new IllegalStateException("The model has not set " + name));
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}
