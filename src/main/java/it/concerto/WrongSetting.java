package it.concerto;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line which setting stopped the start and why. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class WrongSetting extends AbstractFailureAnalyzer<BindException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, BindException refused) {
        return new FailureAnalysis(line(refused), null, refused);
    }

    private String line(BindException refused) {
        var property = refused.getProperty();
        var objection = findCause(refused, IllegalArgumentException.class);
        if (property == null && objection != null) {
            // the settings themselves refused a value, and name it
            return String.valueOf(objection.getMessage());
        }
        if (property == null) {
            return String.valueOf(
                    NestedExceptionUtils.getMostSpecificCause(refused).getMessage());
        }
        return property.getName() + " = " + property.getValue() + " cannot be read as " + type(refused);
    }

    private static @Nullable String type(BindException refused) {
        var type = refused.getTarget().getType().resolve();
        return type == null ? null : type.getSimpleName();
    }
}
