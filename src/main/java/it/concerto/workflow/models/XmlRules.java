package it.concerto.workflow.models;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What one kind of XML file may contain. */
interface XmlRules {

    /** A value that is not allowed, and what would be. */
    record Check(Predicate<String> allowed, Reason expected) {

        Check(Predicate<String> allowed, String expected) {
            this(allowed, Reason.expected(expected));
        }
    }

    Check LITERAL = new Check(Expressions::isLiteral, "literal");
    Check NAME = new Check(text -> Expressions.name(text).isPresent(), "name");
    Check TEXT = new Check(Expressions::isText, "text");
    Check CONDITION = new Check(Expressions::isCondition, "condition");

    /**
     * What an element may carry.
     *
     * @param attributes by name, with prefix {@code camunda:} where they are the engine's
     * @param text what its text must be; null for none
     */
    record Allowed(Map<String, Check> attributes, @Nullable Check text) {}

    /** Prefix that our names give to an XML namespace, or null if the namespace is refused. */
    @Nullable String prefix(String namespace);

    /**
     * Null if the element is refused.
     *
     * @param within names of the elements around it, the nearest first
     */
    @Nullable Allowed element(String name, List<String> within);
}
