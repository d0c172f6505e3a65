package it.concerto.desk.web;

import it.concerto.desk.bulk.Bulks;
import it.concerto.identity.Person;
import it.concerto.workflow.InboxRow;
import it.concerto.workflow.Tasks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which tasks somebody has chosen in the list: one by one, or all that it shows on all its pages. */
@Component
class BulkChoice {

    private static final String CHOSEN = "_task";
    private static final Pattern ID = Pattern.compile("[\\w-]{1,64}");
    private static final int PAGE = 100;

    private final Tasks tasks;

    BulkChoice(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Each once; not more than one more than can be done at once. */
    List<String> tasks(Person person, HttpServletRequest request, ListAddress list) {
        return request.getParameter("_tutte") == null ? sent(request) : all(person, list);
    }

    static List<String> sent(HttpServletRequest request) {
        var sent = request.getParameterValues(CHOSEN);
        return sent == null
                ? List.of()
                : Stream.of(sent)
                        .filter(id -> ID.matcher(id).matches())
                        .distinct()
                        .toList();
    }

    private List<String> all(Person person, ListAddress list) {
        var found = new ArrayList<String>();
        var page = tasks.list(person, list.filter(), null, PAGE);
        page.rows().stream().map(InboxRow::taskId).forEach(found::add);
        while (page.next() != null && found.size() <= Bulks.MOST) {
            page = tasks.list(person, list.filter(), page.next(), PAGE);
            page.rows().stream().map(InboxRow::taskId).forEach(found::add);
        }
        return found;
    }
}
