package it.concerto.desk.web;

import it.concerto.desk.SavedFilter;
import it.concerto.desk.SavedFilters;
import it.concerto.identity.Person;
import it.concerto.path.PathNames;
import it.concerto.workflow.DueRow;
import it.concerto.workflow.InboxCount;
import it.concerto.workflow.InboxFilter;
import it.concerto.workflow.InboxPage;
import it.concerto.workflow.InboxRow;
import it.concerto.workflow.InboxTotals;
import it.concerto.workflow.Tasks;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the desk: the tasks that somebody wants to see, and their saved filters with how many tasks each of them shows now.
 * Four statements, however many there are: the page, the filters, all counts, the names of the paths.
 */
@Component
class DeskPage {

    private static final int ROWS = 20;

    private final Tasks tasks;
    private final SavedFilters filters;
    private final PathNames names;
    private final FilterWords words;
    private final Clock clock;

    DeskPage(Tasks tasks, SavedFilters filters, PathNames names, FilterWords words, Clock clock) {
        this.tasks = tasks;
        this.filters = filters;
        this.names = names;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A saved filter beside the list.
     *
     * @param count of the tasks it shows
     * @param shared with whom, or null
     * @param current whether the list shows it
     */
    record Link(SavedFilter filter, String address, InboxCount count, @Nullable String shared, boolean current) {}

    String show(Person person, FilterReading reading, @Nullable String after, Model model) {
        return show(person, reading, after, null, Map.of(), model);
    }

    /**
     * @param form what somebody wants to keep the filter as, or null
     * @param problems with that, by field
     */
    String show(
            Person person,
            FilterReading reading,
            @Nullable String after,
            @Nullable FilterForm form,
            Map<String, String> problems,
            Model model) {
        var filter = reading.filter();
        var shown = shown(person, new ListAddress(filter, FilterReading.visible(after)));
        var saved = filters.of(person);
        var totals = totals(person, shown, saved);
        rows(shown.here(), shown.page(), model);
        model.addAttribute("mayWork", mayWork(person));
        var links = links(shown.here(), saved, totals);
        var current = links.stream()
                .filter(Link::current)
                .findFirst()
                .map(Link::filter)
                .orElse(null);
        words(person, filter, shown.page(), totals, current, model);
        model.addAttribute(LeftListAdvice.LIST, shown.here());
        model.addAttribute("reading", reading);
        model.addAttribute("links", links);
        model.addAttribute("current", current);
        model.addAttribute("counts", totals.counts());
        model.addAttribute("matches", totals.matches().get(0));
        model.addAttribute("form", form == null ? FilterForm.of(current) : form);
        model.addAttribute("problems", problems);
        return "desk/desk";
    }

    /** Whether a task can ever wait for somebody, now or later. */
    static boolean mayWork(Person person) {
        return person.groups().stream().anyMatch(group -> group.role().hasTasks());
    }

    /** A page of a list, and where it stands. */
    private record Shown(ListAddress here, InboxPage page) {}

    /** Who has done the last task of the last page is back at the first. */
    private Shown shown(Person person, ListAddress asked) {
        var page = tasks.list(person, asked.filter(), asked.after(), ROWS);
        if (!page.rows().isEmpty() || asked.after() == null) {
            return new Shown(asked, page);
        }
        return new Shown(asked.from(null), tasks.list(person, asked.filter(), null, ROWS));
    }

    /** What is shown now, and each of the saved ones. */
    private static List<InboxFilter> asked(InboxFilter filter, List<SavedFilter> saved) {
        var asked = new ArrayList<>(List.of(filter));
        saved.forEach(one -> asked.add(ListAddress.of(one.query()).filter()));
        return asked;
    }

    private void rows(ListAddress here, InboxPage page, Model model) {
        model.addAttribute("view", here.filter().view());
        model.addAttribute("vista", FilterReading.VIEWS.of(here.filter().view()));
        model.addAttribute("narrowed", !here.filter().isPlain());
        model.addAttribute("rows", DueRow.of(page.rows(), clock.instant()));
        model.addAttribute(
                "first", here.after() == null ? null : here.from(null).address());
        model.addAttribute(
                "next", page.next() == null ? null : here.from(page.next()).address());
    }

    /** First of what is shown now. A list without a second page has counted itself, also where the counts end before it (ADR 155). */
    private InboxTotals totals(Person person, Shown shown, List<SavedFilter> saved) {
        var isWhole = shown.here().after() == null && shown.page().next() == null;
        return tasks.totals(person, asked(shown.here().filter(), saved))
                .listed(shown.page().rows().size(), isWhole);
    }

    private List<Link> links(ListAddress here, List<SavedFilter> saved, InboxTotals totals) {
        var query = here.from(null).query();
        var links = new ArrayList<Link>();
        for (int place = 0; place < saved.size(); place++) {
            var one = saved.get(place);
            var address = ListAddress.of(one.query());
            var isShown = address.query().equals(query);
            links.add(new Link(
                    one,
                    address.address(),
                    totals.matches().get(isShown ? 0 : place + 1),
                    words.sharedWith(one.group()),
                    isShown && links.stream().noneMatch(Link::current)));
        }
        return links;
    }

    private void words(
            Person person,
            InboxFilter filter,
            InboxPage page,
            InboxTotals totals,
            @Nullable SavedFilter current,
            Model model) {
        var paths = new TreeSet<>(totals.paths());
        page.rows().stream().map(InboxRow::path).forEach(paths::add);
        var named = names.all(paths);
        var described = words.describe(filter, totals, named);
        model.addAttribute("names", named);
        model.addAttribute("choices", words.choices(person, filter, totals, named));
        model.addAttribute("described", described);
        model.addAttribute("heading", current == null ? described : current.name());
    }
}
