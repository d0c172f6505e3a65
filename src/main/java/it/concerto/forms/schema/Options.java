package it.concerto.forms.schema;

import it.concerto.forms.feel.FeelExpression;
import java.util.List;

/** Where the options of a choice come from. */
public sealed interface Options {

    /** Written in the form. */
    record Written(List<Option> options) implements Options {}

    /** Given to the form under this name. */
    record Given(List<String> key) implements Options {}

    /** Computed. */
    record Computed(FeelExpression expression) implements Options {}

    /** @param value what becomes part of the answer: text, a number or a boolean */
    record Option(Object value, String label) {}
}
