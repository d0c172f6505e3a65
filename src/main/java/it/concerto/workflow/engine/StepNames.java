package it.concerto.workflow.engine;

import it.concerto.workflow.ProcessStep;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** The process steps by their published names, looked up on use: steps may themselves need the engine. */
@Component
public class StepNames {

    private final ListableBeanFactory beans;

    StepNames(ListableBeanFactory beans) {
        this.beans = beans;
    }

    public boolean contains(String name) {
        return beans.containsBean(name) && beans.findAnnotationOnBean(name, ProcessStep.class) != null;
    }

    @Nullable Object find(String name) {
        return contains(name) ? beans.getBean(name) : null;
    }
}
