package it.concerto.forms;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.forms.ViewerPage.Look;
import it.concerto.forms.ViewerPage.Question;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** O2: the real viewer of form-js, in a browser, shows the same questions as the server and comes to the same verdict. */
@Tag("browser")
class O2ViewerBrowserTests {

    private static final int SAMPLES = 5;

    private static ViewerPage viewer;

    private final FormFixture forms = new FormFixture();

    @BeforeAll
    static void open() {
        viewer = ViewerPage.open();
    }

    @AfterAll
    static void close() {
        if (viewer != null) {
            viewer.close();
        }
    }

    @Test
    void theViewerHasTheTypesAndRulesThatAreCovered() {
        var types = new LinkedHashMap<String, Boolean>();
        FormComponent.all().forEach((type, component) -> types.put(type, component.value()));
        types.put("default", false);

        assertThat(viewer.components()).containsExactlyInAnyOrderEntriesOf(types);
        assertThat(ViewerPage.rules()).isEqualTo(new TreeSet<>(FormComponent.RULES));
    }

    @Test
    void theViewerComesToTheSameForEveryExpression() {
        var expressions = FormExpression.all();
        var looks = viewer.ask(expressions.stream()
                .map(each -> new Question(each.schema().toString(), each.context()))
                .toList());

        var found = new LinkedHashMap<String, Object>();
        for (int i = 0; i < expressions.size(); i++) {
            var expression = expressions.get(i);
            var value = Deviation.plain(seen(expression, looks.get(i)));
            if (!value.equals(Deviation.plain(expression.expected()))) {
                found.put(expression.id(), value);
            }
        }

        Deviation.assertListed("viewer", id -> !id.contains(" "), found);
    }

    private static Object seen(FormExpression expression, Look look) {
        return switch (expression.kind()) {
            case "hide" -> look.shown().noneMatch("probe"::equals);
            case "row" ->
                IntStream.range(0, ((List<?>) expression.context().get("rows")).size())
                        .mapToObj(row -> look.shown().noneMatch(("probe[" + row + "]")::equals))
                        .toList();
            case "value" -> look.data().get("probe");
            case "options" -> look.labels();
            case "readonly" -> look.readonly();
            case "text" -> look.text();
            default -> look.wrong().isEmpty() ? "accepted" : "refused";
        };
    }

    @Test
    void theViewerComesToTheSameVerdictForEveryRule() {
        var names = new ArrayList<String>();
        var questions = new ArrayList<Question>();
        for (var rule : FormRule.all()) {
            names.add("rule " + rule + ", good");
            questions.add(new Question(rule.schema(), data(rule, rule.good())));
            names.add("rule " + rule + ", bad");
            questions.add(new Question(rule.schema(), data(rule, rule.bad())));
        }
        var looks = viewer.ask(questions);

        var found = new LinkedHashMap<String, Object>();
        for (int i = 0; i < names.size(); i++) {
            boolean accepted = looks.get(i).wrong().isEmpty();
            if (accepted != names.get(i).endsWith("good")) {
                found.put(names.get(i), accepted ? "accepted" : "refused");
            }
        }

        Deviation.assertListed("viewer", id -> id.startsWith("rule "), found);
    }

    private static Map<String, Object> data(FormRule rule, String answer) {
        var data = new LinkedHashMap<>(FormRule.GIVEN);
        if (answer != null && rule.type().equals("number") && answer.matches("[\\d.,]+")) {
            var plain = answer.contains(",") ? answer.replace(".", "").replace(',', '.') : answer;
            data.put("x", new BigDecimal(plain));
        } else if (answer != null && rule.type().equals("checkbox")) {
            data.put("x", answer.equals("true") || answer.equals("on"));
        } else {
            data.putAll(new FormSample(Map.of(), rule.values(answer)).data());
        }
        return data;
    }

    @Test
    void theViewerShowsAndRefusesTheSameInEveryForm() throws Exception {
        var names = new ArrayList<String>();
        var questions = new ArrayList<Question>();
        var server = new ArrayList<ServerLook>();
        for (var file : files()) {
            var json = FormExpression.JSON.readTree(file);
            var form = Form.parse(file.toString(), Files.readString(file));
            var samples = FormSamples.of(json, form, SAMPLES);
            for (int number = 0; number < SAMPLES; number++) {
                names.add("form " + form.id() + " " + number);
                questions.add(new Question(json.toString(), samples.get(number).data()));
                server.add(ServerLook.of(forms, json, form, samples.get(number)));
            }
        }
        var looks = viewer.ask(questions);

        var found = new LinkedHashMap<String, Object>();
        for (int i = 0; i < names.size(); i++) {
            var differences = server.get(i).beside(looks.get(i));
            if (!differences.isEmpty()) {
                found.put(names.get(i), Deviation.plain(differences));
            }
        }

        Deviation.assertListed("viewer", id -> id.startsWith("form "), found);
        assertThat(server).filteredOn(look -> look.faulty().isEmpty()).hasSizeGreaterThan(files().size() / 2);
        assertThat(server).filteredOn(look -> !look.faulty().isEmpty()).hasSizeGreaterThan(files().size());
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .toList();
        }
    }
}
