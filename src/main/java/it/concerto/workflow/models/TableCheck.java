package it.concerto.workflow.models;

import it.concerto.workflow.models.TableContract.Column;
import it.concerto.workflow.models.TableContract.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a decision table gives what is asked of it. */
final class TableCheck {

    private final String file;
    private final TableContract contract;
    private final List<Flaw> flaws = new ArrayList<>();

    private TableCheck(String file, TableContract contract) {
        this.file = file;
        this.contract = contract;
    }

    /**
     * A rule that can be read.
     *
     * @param tests by input
     */
    private record Rule(Map<String, TextTest> tests) {

        boolean answers(Map<String, String> question) {
            return tests.entrySet().stream().allMatch(test -> test.getValue().admits(question.get(test.getKey())));
        }
    }

    /**
     * Of all tables in a file; nobody asks those without a contract.
     *
     * @param content of a file in which nothing else is wrong
     */
    static List<Flaw> flaws(String file, byte[] content, Map<String, TableContract> contracts) {
        var flaws = new ArrayList<Flaw>();
        for (var decision : XmlNode.of(content).within("decision")) {
            var contract = contracts.get(decision.id());
            if (contract != null) {
                var check = new TableCheck(file, contract);
                check.decision(decision);
                flaws.addAll(check.flaws);
            }
        }
        return flaws;
    }

    private void decision(XmlNode decision) {
        var tables = decision.children("decisionTable");
        if (tables.isEmpty()) {
            add(decision, Reason.of("notATable"));
            return;
        }
        var table = tables.get(0);
        if (!table.attribute("hitPolicy").equals("FIRST")) {
            add(table, Reason.of("hitPolicy", table.attribute("hitPolicy")));
        }
        var inputs = inputs(table);
        var outputs = outputs(table);
        var rules = table.children("rule").stream()
                .flatMap(rule -> rule(rule, inputs, outputs).stream())
                .toList();
        if (flaws.isEmpty()) {
            contract.questions().stream()
                    .filter(question -> rules.stream().noneMatch(rule -> rule.answers(question)))
                    .forEach(question -> add(
                            table,
                            question.isEmpty() ? Reason.of("noRuleAtAll") : Reason.of("noRule", told(question))));
        }
    }

    private List<String> inputs(XmlNode table) {
        return table.children("input").stream()
                .flatMap(input -> input.children("inputExpression").stream())
                .map(this::input)
                .toList();
    }

    private String input(XmlNode expression) {
        var name = expression.said();
        if (!contract.inputs().contains(name)) {
            add(expression, Reason.of("notGiven", line(name), sorted(contract.inputs())));
        }
        if (!Kind.TEXT.isOf(expression.attribute("typeRef"))) {
            add(expression, Reason.of("notText", line(name), expression.attribute("typeRef")));
        }
        return name;
    }

    private List<String> outputs(XmlNode table) {
        var columns = new HashMap<>(contract.outputs());
        var outputs = table.children("output");
        for (var output : outputs) {
            var column = columns.remove(output.attribute("name"));
            if (column != null && !column.kind().isOf(output.attribute("typeRef"))) {
                add(output, Reason.of("typeRef", column.kind().expected(), output.attribute("typeRef")));
            }
        }
        columns.keySet().stream().sorted().forEach(missing -> add(table, Reason.of("noOutput", missing)));
        return outputs.stream().map(output -> output.attribute("name")).toList();
    }

    /** Empty if it cannot be read; then a flaw says so. */
    private Optional<Rule> rule(XmlNode rule, List<String> inputs, List<String> outputs) {
        var asked = rule.children("inputEntry");
        var given = rule.children("outputEntry");
        if (asked.size() != inputs.size() || given.size() != outputs.size()) {
            add(rule, Reason.of("unevenRule", asked.size(), given.size(), inputs.size(), outputs.size()));
            return Optional.empty();
        }
        for (int i = 0; i < given.size(); i++) {
            value(given.get(i), contract.outputs().get(outputs.get(i)));
        }
        var tests = new HashMap<String, TextTest>();
        for (int i = 0; i < asked.size(); i++) {
            var entry = asked.get(i);
            var input = inputs.get(i);
            TextTest.of(entry.said())
                    .ifPresentOrElse(
                            test -> tests.put(input, test),
                            () -> add(entry, Reason.of("entry", TextTest.EXPECTED, line(entry.said()))));
        }
        return Optional.of(new Rule(tests));
    }

    /** @param column null if nobody reads it: the engine does all the same */
    private void value(XmlNode entry, @Nullable Column column) {
        var said = entry.said();
        if (column == null) {
            if (Stream.of(Kind.values()).noneMatch(kind -> kind.isWritten(said))) {
                add(entry, Reason.of("entry", Reason.expected("any"), line(said)));
            }
            return;
        }
        if (!column.kind().isWritten(said)) {
            add(entry, Reason.of("entry", column.kind().expected(), line(said)));
            return;
        }
        try {
            column.reading().accept(said.replace("\"", ""));
        } catch (IllegalArgumentException e) {
            add(entry, Reason.of("value", line(String.valueOf(e.getMessage()))));
        }
    }

    private static String told(Map<String, String> question) {
        return new TreeMap<>(question)
                .entrySet().stream()
                        .map(one -> one.getKey() + " = " + one.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String sorted(Collection<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private void add(XmlNode at, Reason why) {
        flaws.add(new Flaw(file, at.line(), at.id(), why));
    }
}
