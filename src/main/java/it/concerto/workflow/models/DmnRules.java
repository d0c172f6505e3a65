package it.concerto.workflow.models;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a decision table may contain: FEEL without loops, functions and regular expressions. */
final class DmnRules implements XmlRules {

    private static final Set<String> DMN = Set.of(
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "https://www.omg.org/spec/DMN/20211108/MODEL/");
    private static final Map<String, String> OTHERS = Map.of(
            "https://www.omg.org/spec/DMN/20191111/DMNDI/", "dmndi",
            "http://www.omg.org/spec/DMN/20180521/DC/", "dc",
            "http://www.omg.org/spec/DMN/20180521/DI/", "di",
            "http://camunda.org/schema/1.0/dmn", "camunda");

    private static final Pattern TEXT_IN_QUOTES = Pattern.compile("\"[^\"]*\"");
    private static final Pattern COSTLY = Pattern.compile(
            "\\b(for|some|every|function|external|matches|replace|split|sort|java|context)\\b|\\.\\.\\s*\\.");
    private static final int LONGEST = 2_000;

    private static final Check FEEL = new Check(DmnRules::isCheapFeel, "feel");
    private static final Check ONLY_FEEL = new Check(text -> text.equals("feel"), "onlyFeel");
    private static final Check DAYS = new Check(text -> text.matches("P\\d{1,5}D"), "days");

    private static final Map<String, Allowed> ELEMENTS = elements();

    @Override
    public @Nullable String prefix(String namespace) {
        return DMN.contains(namespace) ? "dmn" : OTHERS.get(namespace);
    }

    @Override
    public @Nullable Allowed element(String name, List<String> within) {
        return ELEMENTS.get(name);
    }

    private static boolean isCheapFeel(String text) {
        return text.length() <= LONGEST
                && Expressions.isLiteral(text)
                && !COSTLY.matcher(TEXT_IN_QUOTES.matcher(text).replaceAll("\"\""))
                        .find();
    }

    private static Map<String, Allowed> elements() {
        var all = new HashMap<String, Allowed>();
        all.put("dmn:definitions", allowed("id", "name", "namespace", "exporter", "exporterVersion"));
        all.put("dmn:decision", new Allowed(with("camunda:historyTimeToLive", DAYS, "id", "name"), null));
        all.put("dmn:decisionTable", allowed("id", "hitPolicy", "aggregation"));
        all.put("dmn:input", allowed("id", "label"));
        all.put("dmn:output", allowed("id", "label", "name", "typeRef"));
        all.put("dmn:rule", allowed("id"));
        all.put("dmn:description", new Allowed(Map.of(), XmlRules.LITERAL));
        for (var expression : List.of("inputExpression", "inputEntry", "outputEntry", "inputValues", "outputValues")) {
            all.put(
                    "dmn:" + expression,
                    new Allowed(with("expressionLanguage", ONLY_FEEL, "id", "label", "typeRef"), null));
        }
        all.put("dmn:text", new Allowed(Map.of(), FEEL));
        all.put("dmndi:DMNDI", allowed());
        all.put("dmndi:DMNDiagram", allowed("id", "name"));
        all.put("dmndi:DMNShape", allowed("id", "dmnElementRef"));
        all.put("dc:Bounds", allowed("x", "y", "width", "height"));
        return Map.copyOf(all);
    }

    private static Allowed allowed(String... names) {
        return new Allowed(with("id", XmlRules.LITERAL, names), null);
    }

    private static Map<String, Check> with(String special, Check check, String... names) {
        var attributes = new HashMap<String, Check>();
        for (var name : names) {
            attributes.put(name, XmlRules.LITERAL);
        }
        attributes.put(special, check);
        return attributes;
    }
}
