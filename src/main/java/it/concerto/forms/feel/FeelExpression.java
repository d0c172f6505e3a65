package it.concerto.forms.feel;

import java.util.Set;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** An expression that has been read and found harmless. */
public final class FeelExpression {

    private static final int MOST_CHARACTERS = 2_000;

    /** The parser works by recursion: hundreds of brackets would exhaust the stack. */
    private static final int DEEPEST = 20;

    private static final FeelEngineApi PARSER = FeelEngineBuilder.forJava().build();

    private final ParsedExpression parsed;
    private final Set<String> names;

    private FeelExpression(ParsedExpression parsed, Set<String> names) {
        this.parsed = parsed;
        this.names = names;
    }

    /**
     * Reads an expression, with or without the {@code =} that marks it in a form.
     *
     * @throws FeelRefused if it is no FEEL, or could run away: see {@link FeelGuard}
     */
    public static FeelExpression parse(String text) throws FeelRefused {
        var source = text.startsWith("=") ? text.substring(1) : text;
        if (source.length() > MOST_CHARACTERS) {
            throw new FeelRefused("expression longer than " + MOST_CHARACTERS + " characters");
        }
        if (depth(source) > DEEPEST) {
            throw new FeelRefused("more than " + DEEPEST + " brackets inside each other");
        }
        var result = parsed(source);
        if (result.isFailure()) {
            throw new FeelRefused("no FEEL expression: " + result.failure().message());
        }
        var parsed = result.parsedExpression();
        return new FeelExpression(parsed, new FeelGuard().check(parsed.expression()));
    }

    private static ParseResult parsed(String source) throws FeelRefused {
        try {
            return PARSER.parseExpression(source);
        } catch (StackOverflowError e) {
            throw new FeelRefused("expression too deeply nested");
        }
    }

    /** Brackets in texts count too, which harms no honest expression. */
    private static int depth(String source) {
        int depth = 0;
        int deepest = 0;
        for (char c : source.toCharArray()) {
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    /** First names of everything it reads: {@code address} for {@code address.street}. */
    public Set<String> names() {
        return names;
    }

    public String source() {
        return parsed.text();
    }

    ParsedExpression parsed() {
        return parsed;
    }
}
