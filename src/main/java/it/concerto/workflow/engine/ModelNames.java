package it.concerto.workflow.engine;

import it.concerto.workflow.AccountNumbers;
import it.concerto.workflow.ElementsInScope;
import it.concerto.workflow.PeopleInScope;
import it.concerto.workflow.PersonInScope;
import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/**
 * What a name in a model's expression means: a published step (a variable cannot take its place), else a process
 * variable. A variable that holds the number of an account means the person. Nothing else has a name: no bean, no
 * execution, no task.
 */
class ModelNames extends ELResolver {

    private final StepNames steps;
    private final AccountNumbers numbers;

    ModelNames(StepNames steps, AccountNumbers numbers) {
        this.steps = steps;
        this.numbers = numbers;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base != null || !(property instanceof String name)) {
            return null;
        }
        var scope = (VariableScope) context.getContext(VariableScope.class);
        var step = steps.find(name);
        if (step != null) {
            context.setPropertyResolved(true);
            return scope == null ? step : inScope(step, scope);
        }
        if (scope != null && scope.hasVariable(name)) {
            context.setPropertyResolved(true);
            return numbers.meaning(scope.getVariable(name));
        }
        return null;
    }

    /** A list or a person is told as of now; any other step is itself. */
    private @Nullable Object inScope(Object step, VariableScope scope) {
        if (step instanceof ElementsInScope list) {
            return list.elements(scope);
        }
        if (step instanceof PeopleInScope people) {
            return numbers.of(people.people(scope));
        }
        return step instanceof PersonInScope person ? person.person(scope) : step;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, @Nullable Object value) {}

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        return Object.class;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return Collections.emptyIterator();
    }
}
