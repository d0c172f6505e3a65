package it.concerto.forms.schema;

import it.concerto.forms.feel.Feel;
import it.concerto.forms.feel.FeelExpression;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A property of a component: a value written in the form, or an expression that gives it. */
public sealed interface Setting {

    record Fixed(@Nullable Object value) implements Setting {}

    record Computed(FeelExpression expression) implements Setting {}

    Setting NONE = new Fixed(null);

    default @Nullable Object value(Feel.Session feel, Map<String, @Nullable Object> context) {
        return this instanceof Computed computed
                ? feel.evaluate(computed.expression(), context)
                : ((Fixed) this).value();
    }

    /** Whether it is exactly true; anything else, also a failed expression, is not. */
    default boolean isTrue(Feel.Session feel, Map<String, @Nullable Object> context) {
        return Boolean.TRUE.equals(value(feel, context));
    }

    /** The number, or null if there is none. */
    default @Nullable BigDecimal number(Feel.Session feel, Map<String, @Nullable Object> context) {
        return value(feel, context) instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    default String text(Feel.Session feel, Map<String, @Nullable Object> context) {
        return value(feel, context) instanceof String text ? text : "";
    }
}
