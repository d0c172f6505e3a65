package it.concerto.forms.feel;

import java.util.Set;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** An expression that has been read and found harmless. */
public final class FeelExpression {

    private static final int MOST_CHARACTERS = 2_000;

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
        var result = PARSER.parseExpression(source);
        if (result.isFailure()) {
            throw new FeelRefused("no FEEL expression: " + result.failure().message());
        }
        var parsed = result.parsedExpression();
        return new FeelExpression(parsed, new FeelGuard().check(parsed.expression()));
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
