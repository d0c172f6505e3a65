package it.concerto.forms.feel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Evaluates expressions. */
@Component
public class Feel {

    /** Enough for five hundred rows of conditions; what needs more is a fault of the form, not of who fills it in. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FeelEngineApi engine;

    public Feel(Clock clock) {
        engine = FeelEngineBuilder.forJava()
                .withClock(() -> ZonedDateTime.now(clock))
                .withCustomValueMapper(new ExactNumbers())
                .withEnabledExternalFunctions(false)
                .build();
    }

    /** Begins the evaluations for one look at a form, which share a limit of time. */
    public Session session() {
        return new Session(engine, Instant.now().plus(PATIENCE));
    }

    /** The evaluations for one look at a form. */
    public static final class Session {

        private final FeelEngineApi engine;
        private final Instant end;

        private Session(FeelEngineApi engine, Instant end) {
            this.engine = engine;
            this.end = end;
        }

        /**
         * The value: text, {@code Boolean}, {@code BigDecimal}, a date, a list or a map of these; null also when the
         * expression fails, as form-js has it.
         *
         * @throws IllegalStateException if the form has used up its time
         */
        public @Nullable Object evaluate(FeelExpression expression, Map<String, @Nullable Object> context) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("The form's expressions take too long, at " + expression.source());
            }
            var result = engine.evaluate(expression.parsed(), context);
            return result.isSuccess() ? result.result() : null;
        }
    }
}
