package it.concerto.forms.feel;

import it.concerto.time.Meanwhile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Evaluates expressions. */
@Component
public class Feel {

    /** Enough for five hundred rows of conditions; what needs more is a fault of the form, not of who fills it in. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Meanwhile<Interpreter> interpreter;

    public Feel(Clock clock) {
        interpreter = Meanwhile.start("feel", () -> new Interpreter(clock));
    }

    /** Begins the evaluations for one look at a form, which share a limit of time. */
    public Session session() {
        return new Session(interpreter.result(), Instant.now().plus(PATIENCE));
    }

    /** The evaluations for one look at a form. */
    public static final class Session {

        private final Interpreter interpreter;
        private final Instant end;

        private Session(Interpreter interpreter, Instant end) {
            this.interpreter = interpreter;
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
            return interpreter.evaluate(expression.parsed().expression(), context);
        }
    }
}
