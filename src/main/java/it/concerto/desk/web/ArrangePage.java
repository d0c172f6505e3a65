package it.concerto.desk.web;

import it.concerto.forms.FormView;
import it.concerto.identity.Person;
import it.concerto.workflow.InboxRow;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;

/** What the pages have in common on which somebody arranges who does a task, and until when. */
final class ArrangePage {

    /** What the page showed of the task as it was: what has changed since is not written over. */
    static final String SEEN = "_seen";

    private ArrangePage() {}

    /** @param what the messages {@code desk.<what>.title}, {@code .lead} and {@code .do} tell */
    static String show(String what, InboxRow row, FormView view, String seen, Model model) {
        model.addAttribute("what", what);
        model.addAttribute("row", row);
        model.addAttribute("view", view);
        model.addAttribute("seen", seen);
        return "desk/arrange";
    }

    static List<Map<String, String>> options(List<Person> people) {
        return people.stream()
                .map(person -> Map.of("value", person.username(), "label", person.displayName()))
                .toList();
    }
}
