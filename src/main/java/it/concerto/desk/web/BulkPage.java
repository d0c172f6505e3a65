package it.concerto.desk.web;

import it.concerto.desk.bulk.Bulk;
import it.concerto.desk.bulk.BulkOrder;
import it.concerto.desk.bulk.BulkOutcome;
import it.concerto.desk.bulk.BulkRow;
import it.concerto.identity.People;
import it.concerto.path.PathNames;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows what will be done to several tasks, how far it is, and what became of each. */
@Component
class BulkPage {

    private final PathNames names;
    private final People people;
    private final Clock clock;

    BulkPage(PathNames names, People people, Clock clock) {
        this.names = names;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What will be done, with what was chosen for all of them.
     *
     * @param carried what was typed, to be sent along with the confirmation
     */
    String preview(Bulk bulk, String what, BulkOrder order, Map<String, List<String>> carried, Model model) {
        var colleague = order.colleague();
        model.addAttribute("order", order);
        model.addAttribute(
                "colleague",
                colleague == null ? null : people.names(Set.of(colleague)).get(colleague));
        return show(bulk, what, carried, model);
    }

    /** @param what what is done, as addresses call it */
    String show(Bulk bulk, String what, Model model) {
        return show(bulk, what, null, model);
    }

    private String show(Bulk bulk, String what, @Nullable Map<String, List<String>> carried, Model model) {
        var done = bulk.rows().stream().filter(row -> row.outcome().isDone()).toList();
        var waiting = bulk.rows().stream()
                .filter(row -> row.outcome() == BulkOutcome.READY)
                .toList();
        var left = bulk.rows().stream()
                .filter(row -> !row.outcome().isDone() && row.outcome() != BulkOutcome.READY && !row.isKept())
                .toList();
        model.addAttribute("bulk", bulk);
        model.addAttribute("what", what);
        model.addAttribute("carried", carried);
        model.addAttribute("done", done);
        model.addAttribute("waiting", waiting);
        model.addAttribute("left", left);
        model.addAttribute("kept", bulk.rows().stream().filter(BulkRow::isKept).toList());
        model.addAttribute("interrupted", bulk.isInterrupted(clock.instant()));
        model.addAttribute(
                "names",
                names.all(bulk.rows().stream()
                        .map(BulkRow::path)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
        return "desk/bulk";
    }
}
