package it.concerto.forms.feel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text of a form: plain, one expression after {@code =}, or text with expressions in double braces. */
public final class Template {

    private static final Pattern HOLE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);

    /** Strings are plain text, expressions are holes to be filled. */
    private final List<Object> parts;

    private Template(List<Object> parts) {
        this.parts = parts;
    }

    /** @throws FeelRefused if an expression is refused, or braces hold more than an expression */
    public static Template parse(String text) throws FeelRefused {
        if (text.startsWith("=")) {
            return new Template(List.of(FeelExpression.parse(text)));
        }
        var parts = new ArrayList<>();
        int from = 0;
        for (var hole = HOLE.matcher(text); hole.find(); from = hole.end()) {
            parts.add(text.substring(from, hole.start()));
            parts.add(expression(hole.group(1).strip()));
        }
        parts.add(text.substring(from));
        return new Template(parts);
    }

    private static FeelExpression expression(String hole) throws FeelRefused {
        if (hole.startsWith("#") || hole.startsWith("/")) {
            throw new FeelRefused("blocks like {{" + hole + "}} are not supported: write one FEEL expression instead");
        }
        return FeelExpression.parse(hole);
    }

    /** First names of everything it reads. */
    public Set<String> names() {
        var names = new HashSet<String>();
        parts.forEach(part -> {
            if (part instanceof FeelExpression expression) {
                names.addAll(expression.names());
            }
        });
        return names;
    }

    /** @param escape what is done to each computed text before it is put in its place */
    public String fill(Feel.Session feel, Map<String, @Nullable Object> context, UnaryOperator<String> escape) {
        var text = new StringBuilder();
        for (var part : parts) {
            text.append(
                    part instanceof FeelExpression expression
                            ? escape.apply(shown(feel.evaluate(expression, context)))
                            : part);
        }
        return text.toString();
    }

    private static String shown(@Nullable Object value) {
        return value instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString().replace('.', ',')
                : Objects.toString(value, "");
    }
}
