package it.concerto.forms;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import it.concerto.testing.Browsers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;

/** A page of the tests' own with the real viewer of form-js, in the browser that the other tests use. */
final class ViewerPage implements AutoCloseable {

    private static final String URL = "http://viewer.test/";
    private static final int AT_ONCE = 40;
    private static final Pattern RULE = Pattern.compile("validation\\.(\\w+)");

    private final BrowserContext context = Browsers.shared().newContext();
    private final Page page = context.newPage();

    private ViewerPage() {}

    static ViewerPage open() {
        var form = new ViewerPage();
        var scripts = Map.of(URL + "form-js.js", FormJs.viewer(), URL + "viewer.js", questions());
        form.page.route("**/*", route -> answer(route, scripts));
        form.page.navigate(URL);
        return form;
    }

    /**
     * A form with the data it opens with.
     *
     * @param schema as JSON
     */
    record Question(String schema, Map<String, Object> data) {}

    /** A component where it stands: its id, and in lists the rows it is in. */
    record Place(String id, String path, List<Integer> rows) {

        @Override
        public String toString() {
            return rows.isEmpty() ? id : id + rows;
        }
    }

    /**
     * What a person would meet, and what sending would do.
     *
     * @param wrong the questions whose answers the viewer does not take
     * @param data what it would send
     */
    record Look(
            List<Place> visible,
            List<Place> wrong,
            Map<String, Object> data,
            List<String> labels,
            Boolean readonly,
            String text,
            String failure) {

        Stream<String> shown() {
            return visible.stream().map(Place::toString).sorted();
        }

        TreeSet<String> faulty() {
            return new TreeSet<>(wrong.stream().map(Place::toString).toList());
        }
    }

    /** One look for each question. */
    List<Look> ask(List<Question> questions) {
        var looks = new ArrayList<Look>();
        for (int from = 0; from < questions.size(); from += AT_ONCE) {
            var some = questions.subList(from, Math.min(from + AT_ONCE, questions.size()));
            var sent = FormExpression.JSON.writeValueAsString(some.stream()
                    .map(question ->
                            Map.of("schema", FormExpression.JSON.readTree(question.schema()), "data", question.data()))
                    .toList());
            var answer = (String) page.evaluate("questions => window.ask(JSON.parse(questions))", sent);
            looks.addAll(FormExpression.JSON.readValue(answer, new TypeReference<List<Look>>() {}));
        }
        looks.stream().map(Look::failure).filter(Objects::nonNull).findFirst().ifPresent(failure -> {
            throw new AssertionError("The viewer cannot open a form: " + failure);
        });
        return looks;
    }

    /** The types that the viewer knows, and whether each has a value. */
    Map<String, Boolean> components() {
        return FormExpression.JSON.readValue(
                (String) page.evaluate("() => window.components()"), new TypeReference<>() {});
    }

    /** The rules that the viewer's own judge looks for under {@code validate}. */
    static TreeSet<String> rules() {
        var script = FormJs.viewer();
        var judge = script.substring(script.indexOf("function runPresetValidation("));
        var rules = new TreeSet<String>();
        for (var rule = RULE.matcher(judge.substring(0, judge.indexOf("\tfunction ", 1))); rule.find(); ) {
            rules.add(rule.group(1));
        }
        return rules;
    }

    @Override
    public void close() {
        context.close();
    }

    private static void answer(Route route, Map<String, String> scripts) {
        var url = route.request().url();
        var fulfilled = new Route.FulfillOptions();
        if (url.equals(URL)) {
            fulfilled.setContentType("text/html;charset=utf-8").setBody(html());
        } else if (scripts.containsKey(url)) {
            fulfilled.setContentType("text/javascript;charset=utf-8").setBody(scripts.get(url));
        } else {
            route.abort();
            return;
        }
        route.fulfill(fulfilled);
    }

    private static String html() {
        return "<!DOCTYPE html><html lang=it><title>Viewer</title><body><script src=form-js.js></script>"
                + "<script src=viewer.js></script></body></html>";
    }

    private static String questions() {
        try {
            return Files.readString(Path.of("src/test/resources/o2/viewer.js"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
