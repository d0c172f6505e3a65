package it.concerto.workflow.models;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The expressions a model may contain: a name in {@code ${…}}, text with such names, and conditions that compare names
 * with literals. There is no way to write a call, a property or an assignment.
 */
public final class Expressions {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final Pattern VALUE = Pattern.compile("\\$\\{(" + NAME.pattern() + ")}");
    private static final Pattern TOKEN = Pattern.compile("\\s*(" + NAME.pattern()
            + "|'[^'\\\\${}#]{0,200}'|\\d{1,9}(?:\\.\\d{1,9})?|==|!=|<=|>=|<|>|&&|\\|\\||!|\\(|\\))\\s*");
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");
    private static final Set<String> RESERVED = Set.of(
            "execution",
            "task",
            "caseExecution",
            "externalTask",
            "authenticatedUserId",
            "empty",
            "div",
            "mod",
            "instanceof",
            "and",
            "or",
            "not",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge");
    private static final Set<String> LITERALS = Set.of("true", "false", "null");
    private static final int LONGEST = 500;

    private final Deque<String> tokens = new ArrayDeque<>();

    private Expressions() {}

    /** Whether the text contains the beginning of an expression of any kind. */
    public static boolean isLiteral(String text) {
        return !text.contains("${") && !text.contains("#{");
    }

    /** The name in {@code ${name}}, or empty if the text is anything else. */
    public static Optional<String> name(String text) {
        var value = VALUE.matcher(text.strip());
        return value.matches() && isFree(value.group(1)) ? Optional.of(value.group(1)) : Optional.empty();
    }

    /** Whether the text is literal but for names in {@code ${…}}, as {@code ${ambito}_UDP}. */
    public static boolean isText(String text) {
        var rest = VALUE.matcher(text).replaceAll(found -> isFree(found.group(1)) ? "" : "#{");
        return text.length() <= LONGEST && isLiteral(rest);
    }

    /** Whether the text is a condition such as {@code ${outcome == 'APPROVED' && attempts < 3}}. */
    public static boolean isCondition(String text) {
        var whole = text.strip();
        if (whole.length() > LONGEST || !whole.startsWith("${") || !whole.endsWith("}")) {
            return false;
        }
        var parser = new Expressions();
        return parser.split(whole.substring(2, whole.length() - 1)) && parser.or() && parser.tokens.isEmpty();
    }

    private boolean split(String text) {
        var token = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length() && token.find(at) && token.start() == at) {
            tokens.add(token.group(1));
            at = token.end();
        }
        return at == text.length();
    }

    private boolean or() {
        boolean fits = and();
        while (fits && take("||")) {
            fits = and();
        }
        return fits;
    }

    private boolean and() {
        boolean fits = not();
        while (fits && take("&&")) {
            fits = not();
        }
        return fits;
    }

    private boolean not() {
        while (take("!")) {
            // any number of negations
        }
        if (take("(")) {
            return or() && take(")");
        }
        return operand() && (!COMPARISONS.contains(next()) || (tokens.poll() != null && operand()));
    }

    private boolean operand() {
        var token = next();
        tokens.poll();
        if (NAME.matcher(token).matches()) {
            return LITERALS.contains(token) || isFree(token);
        }
        return token.startsWith("'") || (!token.isEmpty() && Character.isDigit(token.charAt(0)));
    }

    private String next() {
        var token = tokens.peek();
        return token == null ? "" : token;
    }

    private boolean take(String token) {
        return next().equals(token) && tokens.poll() != null;
    }

    private static boolean isFree(String name) {
        return !RESERVED.contains(name) && !LITERALS.contains(name);
    }
}
