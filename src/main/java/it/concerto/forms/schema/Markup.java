package it.concerto.forms.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What of the HTML in a form reaches a page: text and its structure, no style, no script, nothing from elsewhere. */
public final class Markup {

    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "strong",
                    "em",
                    "b",
                    "i",
                    "u",
                    "small",
                    "sub",
                    "sup",
                    "blockquote",
                    "code",
                    "pre",
                    "div",
                    "span",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a",
                    "abbr")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("title", "lang")
            .globally()
            .allowAttributes("scope", "colspan", "rowspan")
            .onElements("th", "td")
            .allowStandardUrlProtocols()
            .requireRelNofollowOnLinks()
            .toFactory();

    private Markup() {}

    public static String sanitised(String html) {
        return ALLOWED.sanitize(html);
    }

    /** The first element that would not reach a page, or one with an attribute that would not; empty if all does. */
    static Optional<String> refused(String html) {
        var found = new ArrayList<String>();
        ALLOWED.sanitize(
                html,
                new HtmlChangeListener<List<String>>() {
                    @Override
                    public void discardedTag(@Nullable List<String> all, String element) {
                        found.add(element);
                    }

                    @Override
                    public void discardedAttributes(@Nullable List<String> all, String tag, String... attributes) {
                        found.add(tag + " " + String.join(", ", attributes));
                    }
                },
                found);
        return found.stream().findFirst();
    }
}
