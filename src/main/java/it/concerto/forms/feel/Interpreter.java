package it.concerto.forms.feel;

import camundajar.impl.scala.collection.immutable.Map$;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Map;
import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.context.Context;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;

/**
 * FEEL's own interpreter with its functions made once. The engine around it makes all of them anew for every expression,
 * which takes ten times as long as the expression.
 */
final class Interpreter {

    private final ValueMapper values;
    private final BuiltinFunctions functions;
    private final FeelInterpreter interpreter;

    Interpreter(Clock clock) {
        values = FeelEngineBuilder.forJava()
                .withCustomValueMapper(new ExactNumbers())
                .valueMapper();
        functions = new BuiltinFunctions(() -> ZonedDateTime.now(clock), values);
        interpreter = new FeelInterpreter(values);
    }

    /** @return null also if it fails */
    @Nullable Object evaluate(Exp expression, Map<String, @Nullable Object> context) {
        try {
            var scope = EvalContext.create(values, functions).merge(names(context));
            var value = interpreter.eval(expression, scope);
            return value instanceof ValError || value instanceof ValFatalError || isRefused(scope)
                    ? null
                    : values.unpackVal(value);
        } catch (RuntimeException | AssertionError e) {
            return null;
        }
    }

    private static Context names(Map<String, @Nullable Object> context) {
        return new Context.StaticContext(
                Map$.MODULE$.from(CollectionConverters.asScala(context)), Map$.MODULE$.empty());
    }

    /** Whether an {@code assert} of the expression does not hold. */
    private static boolean isRefused(EvalContext scope) {
        return CollectionConverters.asJava(scope.failureCollector().failures()).stream()
                .anyMatch(failure -> failure.failureType() == EvaluationFailureType.ASSERT_FAILURE$.MODULE$);
    }
}
