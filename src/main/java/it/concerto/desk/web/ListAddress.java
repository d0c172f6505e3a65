package it.concerto.desk.web;

import it.concerto.workflow.InboxFilter;
import it.concerto.workflow.InboxView;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Where a list of tasks stands: what it shows and where its page begins. It is written anew from what was understood, so
 * that nobody is ever sent anywhere but to the list.
 *
 * @param after where the page before ended, or null for the first page
 */
record ListAddress(InboxFilter filter, @Nullable String after) {

    private static final String LIST = "/attivita";
    private static final String AFTER = "dopo";

    /** What the row of a task is called in the list, before its id. */
    private static final String ROW = "#a-";

    /** How the page of a task is told which list its reader came from: in its address, and in what its forms send. */
    private static final String IN_LINKS = "elenco";

    private static final String IN_FORMS = "_elenco";

    /** @param query as in an address; what is no filter of ours is left out */
    static ListAddress of(@Nullable String query) {
        var sent = new HashMap<String, String>();
        for (var part : query == null ? new String[0] : query.split("&")) {
            var named = part.split("=", 2);
            if (named.length == 2) {
                sent.putIfAbsent(named[0], decoded(named[1]));
            }
        }
        return new ListAddress(new FilterReading(sent::get).filter(), FilterReading.visible(sent.get(AFTER)));
    }

    /** The list that a request is about. */
    static ListAddress asked(HttpServletRequest request) {
        return new ListAddress(
                new FilterReading(request::getParameter).filter(), FilterReading.visible(request.getParameter(AFTER)));
    }

    /** The list that somebody left for a task; the whole one, if the request does not say. */
    static ListAddress left(HttpServletRequest request) {
        return of(Objects.requireNonNullElse(
                request.getParameter(IN_LINKS), Objects.requireNonNullElse(request.getParameter(IN_FORMS), "")));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException cutShort) {
            return "";
        }
    }

    /** The same list from another place on, null for its beginning. */
    public ListAddress from(@Nullable String place) {
        return new ListAddress(filter, place);
    }

    public String query() {
        var query = new StringJoiner("&");
        add(query, FilterReading.VIEW, filter.view() == InboxView.ALL ? null : FilterReading.VIEWS.of(filter.view()));
        add(query, FilterReading.PATH, filter.path());
        add(query, FilterReading.STAGE, filter.stage());
        add(query, FilterReading.ROLE, filter.role() == null ? null : FilterReading.ROLES.of(filter.role()));
        add(query, FilterReading.SUBJECT, filter.subject());
        add(query, FilterReading.TERM, filter.urgency() == null ? null : FilterReading.TERMS.of(filter.urgency()));
        add(query, FilterReading.WORDS, filter.words());
        add(query, AFTER, after);
        return query.toString();
    }

    private static void add(StringJoiner query, String name, @Nullable String value) {
        if (value != null) {
            query.add(name + "=" + encoded(value));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public String address() {
        return query().isEmpty() ? LIST : LIST + "?" + query();
    }

    /** The same at the row of a task, if it is still there. */
    public String at(String task) {
        return address() + ROW + task;
    }

    /** What the address of a task ends with, so that its page leads back here. */
    public String suffix() {
        return query().isEmpty() ? "" : "?" + IN_LINKS + "=" + encoded(query());
    }

    /** The same where the address asks for something already. */
    public String andSuffix() {
        return suffix().replaceFirst("^\\?", "&");
    }
}
