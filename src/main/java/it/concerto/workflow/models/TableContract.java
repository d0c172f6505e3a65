package it.concerto.workflow.models;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the product asks of a decision table. Who reads a table publishes it as a bean, so that a table which could not
 * answer is refused where it is deployed and not met by people at work.
 *
 * @param decision id of the decision, e.g. {@code bodyRules}
 * @param inputs what is given, all of it text
 * @param outputs what is read, by name
 * @param questions for each some rule must fit, whatever the inputs are that it does not name
 */
public record TableContract(
        String decision, Set<String> inputs, Map<String, Column> outputs, List<Map<String, String>> questions) {

    /** How the values of a column are written. */
    enum Kind {
        TEXT("quoted", "\"[^\"\\\\]*\"", Set.of("", "string")),
        NUMBER("number", "\\d{1,9}", Set.of("", "integer", "long", "double", "number")),
        FLAG("flag", "true|false", Set.of("", "boolean"));

        private final String expected;
        private final String shape;
        private final Set<String> types;

        Kind(String expected, String shape, Set<String> types) {
            this.expected = expected;
            this.shape = shape;
            this.types = types;
        }

        Reason expected() {
            return Reason.expected(expected);
        }

        boolean isWritten(String entry) {
            return entry.matches(shape);
        }

        /** Whether the engine leaves a value as it is written when the column declares that type. */
        boolean isOf(String type) {
            return types.contains(type);
        }
    }

    /**
     * A column of values.
     *
     * @param reading takes a value without quotes and throws an {@link IllegalArgumentException} that says what would be right
     */
    record Column(Kind kind, Consumer<String> reading) {}

    /** A table of which nothing is read yet. */
    public static TableContract of(String decision, String... inputs) {
        return new TableContract(decision, Set.of(inputs), Map.of(), List.of());
    }

    /** @param reading with which the product reads the text, see {@link Column#reading} */
    public TableContract text(String output, Consumer<String> reading) {
        return with(output, new Column(Kind.TEXT, reading));
    }

    /** A text that names a value of an enum. */
    public <E extends Enum<E>> TableContract choice(String output, Class<E> values) {
        var names = Arrays.stream(values.getEnumConstants()).map(Enum::name).toList();
        return text(output, name -> require(names.contains(name), name + " is none of " + String.join(", ", names)));
    }

    public TableContract flag(String output) {
        return with(output, new Column(Kind.FLAG, value -> {}));
    }

    public TableContract number(String output, int least, int most) {
        return with(output, new Column(Kind.NUMBER, value -> {
            var number = Integer.parseInt(value);
            require(number >= least && number <= most, "Not from " + least + " to " + most + ": " + value);
        }));
    }

    /** A question that must find a rule; empty for one about which nothing is known beforehand. */
    public TableContract asked(Map<String, String> question) {
        return and(new TableContract(decision, Set.of(), Map.of(), List.of(Map.copyOf(question))));
    }

    /** Both that is asked of the same table. */
    public TableContract and(TableContract other) {
        var all = new HashSet<>(inputs);
        all.addAll(other.inputs);
        var columns = new LinkedHashMap<>(outputs);
        columns.putAll(other.outputs);
        return new TableContract(
                decision,
                all,
                columns,
                Stream.concat(questions.stream(), other.questions.stream()).toList());
    }

    /** One for each table. */
    static Map<String, TableContract> byDecision(List<TableContract> contracts) {
        return contracts.stream().collect(Collectors.toMap(TableContract::decision, one -> one, TableContract::and));
    }

    private TableContract with(String output, Column column) {
        var columns = new HashMap<>(outputs);
        columns.put(output, column);
        return new TableContract(decision, inputs, columns, questions);
    }

    private static void require(boolean condition, String reason) {
        if (!condition) {
            throw new IllegalArgumentException(reason);
        }
    }
}
