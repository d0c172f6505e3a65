package it.concerto.forms.feel;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;

/**
 * Walks the syntax tree of an expression and refuses what could take for ever or fill the memory: own functions, long
 * ranges, loops in loops in loops, the growing {@code partial}, functions outside {@link FeelFunctions}.
 */
final class FeelGuard {

    private static final int DEEPEST = 40;
    private static final int MOST_NODES = 400;
    private static final int MOST_LOOPS = 2;
    private static final BigDecimal LONGEST_RANGE = new BigDecimal(1_000);

    private final Set<String> names = new LinkedHashSet<>();
    private int nodes;

    /** @return first names of everything the expression reads */
    Set<String> check(Object expression) throws FeelRefused {
        walk(expression, 0, 0);
        return names;
    }

    private void walk(Object node, int depth, int loops) throws FeelRefused {
        if (++nodes > MOST_NODES || depth > DEEPEST) {
            throw new FeelRefused("expression too large or too deeply nested");
        }
        if (node instanceof Iterable<?> several) {
            for (var each = several.iterator(); each.hasNext(); ) {
                walk(each.next(), depth + 1, loops);
            }
        } else if (node instanceof Product product) {
            refuse(product);
            int inner = loops + loopsOf(product);
            if (inner > MOST_LOOPS) {
                throw new FeelRefused("more than " + MOST_LOOPS + " loops inside each other");
            }
            for (int part = 0; part < product.productArity(); part++) {
                walk(product.productElement(part), depth + 1, inner);
            }
        }
    }

    private void refuse(Product node) throws FeelRefused {
        if (node instanceof FunctionDefinition
                || node instanceof QualifiedFunctionInvocation
                || node instanceof JavaFunctionInvocation) {
            throw new FeelRefused("own functions are not available in forms");
        }
        if (node instanceof FunctionInvocation call) {
            FeelFunctions.check(call);
        }
        if (node instanceof IterationContext range && !isShort(range)) {
            throw new FeelRefused("a range to loop over goes between two numbers at most " + LONGEST_RANGE + " apart");
        }
        if (node instanceof Ref ref) {
            name(ref.names().head());
        }
    }

    private void name(String name) throws FeelRefused {
        if (name.equals("partial")) {
            throw new FeelRefused("partial is not available in forms");
        }
        names.add(name);
    }

    private static boolean isShort(IterationContext range) {
        if (!(range.start() instanceof ConstNumber from) || !(range.end() instanceof ConstNumber to)) {
            return false;
        }
        var length = to.value().bigDecimal().subtract(from.value().bigDecimal()).abs();
        return length.compareTo(LONGEST_RANGE) <= 0;
    }

    private static int loopsOf(Product node) {
        if (node instanceof For loop) {
            return loop.iterators().size();
        }
        if (node instanceof SomeItem some) {
            return some.iterators().size();
        }
        if (node instanceof EveryItem every) {
            return every.iterators().size();
        }
        return node instanceof Filter ? 1 : 0;
    }
}
