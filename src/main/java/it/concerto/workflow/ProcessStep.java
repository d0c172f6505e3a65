package it.concerto.workflow;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * Marks the one kind of bean a process model may name, as in {@code camunda:delegateExpression="${publishNotice}"} for a
 * step or {@code camunda:collection="${councilsInScope}"} for an {@link ElementsInScope}; {@link PeopleInScope} and
 * {@link PersonInScope} are named alike. Every other bean is invisible to models, so an editor of models cannot reach it.
 */
@Component
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProcessStep {

    /** Name used in models. A published contract: deployed models outlive class names, so it never changes. */
    @AliasFor(annotation = Component.class)
    String value();
}
