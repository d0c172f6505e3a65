package it.concerto.forms.view;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What of the HTML in a form reaches a page: text and its structure, no style, no script, nothing from elsewhere. */
final class Markup {

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

    static String sanitised(String html) {
        return ALLOWED.sanitize(html);
    }
}
