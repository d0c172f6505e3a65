package it.concerto.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/** A person in front of a browser without scripts: follows links, fills in the forms that pages show, sends them. */
public final class Visitor {

    private final String base;
    private final Connection session;
    private final String name;

    private Visitor(String base, String name) {
        this(
                base,
                name,
                Jsoup.newSession()
                        .ignoreHttpErrors(true)
                        .followRedirects(true)
                        .ignoreContentType(true)
                        .header("Accept", "text/html")
                        .timeout(60_000)
                        .maxBodySize(0));
    }

    private Visitor(String base, String name, Connection session) {
        this.base = base;
        this.name = name;
        this.session = session;
    }

    /** Somebody without an account. */
    public static Visitor anonymous(String base) {
        return new Visitor(base, "anonymous");
    }

    /** Somebody who has signed in. */
    public static Visitor signedIn(String base, String username, String password) {
        var visitor = new Visitor(base, username);
        var form = form(visitor.get("/accedi").page(), "form:has([name=password])");
        var answer = visitor.send(form, Map.of("username", username, "password", password));
        if (answer.page().location().contains("/accedi")) {
            throw new AssertionError(username + " could not sign in: " + answer.text());
        }
        return visitor;
    }

    /** The same person with the same cookies at another node. */
    public Visitor at(String otherBase) {
        return new Visitor(otherBase, name, session);
    }

    /** What the browser sends along to be known again. */
    public String cookie() {
        return session.cookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    public String name() {
        return name;
    }

    public Answer get(String path) {
        return execute(
                session.newRequest(path.startsWith("http") ? path : base + path).method(Connection.Method.GET));
    }

    /** Sends a form that was shown to somebody else, with a token of one's own. */
    public Answer forge(FormElement form) {
        var own = form(get("/attivita").page(), "form:has([name=_csrf])");
        return send(form, Map.of("_csrf", own.select("[name=_csrf]").val()));
    }

    /** Sends a form as the page shows it, with some fields changed. */
    public Answer send(FormElement form, Map<String, ?> changes) {
        return send(form, changes, Map.of(), null);
    }

    /**
     * @param files contents by {@code field/name}
     * @param button name of the button pressed, or null for one without a name
     */
    public Answer send(FormElement form, Map<String, ?> changes, Map<String, byte[]> files, String button) {
        var request = request(form, changes, files);
        if (button != null) {
            request.data(button, "");
        }
        return execute(request);
    }

    private Connection request(FormElement form, Map<String, ?> changes, Map<String, byte[]> files) {
        changes.forEach((field, value) -> fill(form, field, value));
        var request = session.newRequest(form.absUrl("action").isEmpty() ? form.baseUri() : form.absUrl("action"))
                .method(Connection.Method.valueOf(form.attr("method").toUpperCase()));
        form.formData().stream()
                .filter(field -> !field.value().isEmpty() || !field.hasInputStream())
                .forEach(field -> request.data(field.key(), field.value()));
        files.forEach((field, content) -> {
            var parts = field.split("/", 2);
            request.data(parts[0], parts[1], new ByteArrayInputStream(content));
        });
        return request;
    }

    /** The one form that the selector names; pages that do not show it fail the test with what they do show. */
    public static FormElement form(Document page, String selector) {
        if (page.selectFirst(selector) instanceof FormElement form) {
            return form;
        }
        throw new AssertionError("No " + selector + " on " + page.location() + ": " + page.text());
    }

    /** Sends a form and does not go where the answer leads. */
    public Confirmation sendOnly(FormElement form, Map<String, ?> changes, Map<String, byte[]> files) {
        try {
            var response = request(form, changes, files).followRedirects(false).execute();
            return new Confirmation(response.statusCode(), response.header("Location"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(FormElement form, String field, Object value) {
        var inputs = form.elements().stream()
                .filter(input -> input.attr("name").equals(field))
                .toList();
        if (inputs.isEmpty()) {
            throw new AssertionError("No field " + field + " among "
                    + form.elements().stream()
                            .map(input -> input.attr("name"))
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
        List<String> values = value instanceof List<?> many
                ? many.stream().map(Object::toString).toList()
                : List.of(value.toString());
        for (var input : inputs) {
            switch (input.normalName()) {
                case "select" -> input.select("option").forEach(option -> mark(option, "selected", values));
                case "input" -> {
                    if (input.attr("type").equals("radio") || input.attr("type").equals("checkbox")) {
                        mark(input, "checked", values);
                    } else {
                        input.val(values.get(0));
                    }
                }
                default -> input.val(values.get(0));
            }
        }
    }

    private static void mark(Element choice, String attribute, List<String> values) {
        if (values.contains(choice.val())) {
            choice.attr(attribute, attribute);
        } else {
            choice.removeAttr(attribute);
        }
    }

    private static Answer execute(Connection request) {
        try {
            var response = request.execute();
            return new Answer(response.statusCode(), response.parse());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the first answer to a form was.
     *
     * @param location where it leads, null if it shows a page
     */
    public record Confirmation(int status, @Nullable String location) {}

    /** What came back. */
    public record Answer(int status, Document page) {

        public String text() {
            return status + " " + page.location() + " " + page.text();
        }
    }
}
