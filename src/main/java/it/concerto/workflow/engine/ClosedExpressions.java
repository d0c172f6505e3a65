package it.concerto.workflow.engine;

import it.concerto.workflow.AccountNumbers;
import java.lang.reflect.Method;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

/**
 * Expressions that read names, maps and lists. Without a resolver for beans no method can be called and no property of an
 * object read, so reflection has no way in, whatever a model says.
 */
class ClosedExpressions extends JuelExpressionManager {

    private final StepNames steps;
    private final AccountNumbers numbers;

    ClosedExpressions(StepNames steps, AccountNumbers numbers) {
        this.steps = steps;
        this.numbers = numbers;
    }

    @Override
    protected ELResolver createElResolver() {
        var resolvers = new CompositeELResolver();
        resolvers.add(new ModelNames(steps, numbers));
        resolvers.add(new ArrayELResolver(true));
        resolvers.add(new ListELResolver(true));
        resolvers.add(new MapELResolver(true));
        return resolvers;
    }

    /** The engine offers functions such as {@code currentUser()}; none is taken. */
    @Override
    public void addFunction(String name, Method function) {}

    /** Decision tables speak FEEL only. */
    @Override
    protected ElProvider createElProvider() {
        return expression -> {
            throw new Refused("JUEL in a decision table");
        };
    }
}
