package it.concerto.desk.bulk;

import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Outbox;
import it.concerto.notifications.Recipient;
import it.concerto.path.PathId;
import it.concerto.path.PathNames;
import it.concerto.path.PlanningPaths;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells somebody once that a colleague has given them several tasks (M23), in each path of which they are. */
@Component
class BulkMail {

    private final Outbox outbox;
    private final People people;
    private final PlanningPaths paths;
    private final PathNames names;
    private final MessageSource messages;

    BulkMail(Outbox outbox, People people, PlanningPaths paths, PathNames names, MessageSource messages) {
        this.outbox = outbox;
        this.people = people;
        this.paths = paths;
        this.names = names;
        this.messages = messages;
    }

    @Transactional
    public void tell(Person by, BulkOrder order, Bulk done) {
        var to = order.colleague();
        if (order.action() != BulkAction.GIVE || to == null || to.equals(by.username())) {
            return;
        }
        var given = done.rows().stream()
                .filter(row -> row.outcome() == BulkOutcome.DONE && row.path() != null)
                .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.path())));
        people.findActive(to)
                .ifPresent(
                        colleague -> given.forEach((path, rows) -> post(by, order, colleague, path, rows, done.id())));
    }

    private void post(Person by, BulkOrder order, Person colleague, String path, List<BulkRow> rows, String event) {
        var content = Map.<String, Object>of(
                "plan", names.one(path).plan(),
                "task", messages.getMessage("desk.filter.tasks", new Object[] {rows.size()}, Locale.ITALIAN),
                "by", by.displayName(),
                "reason", order.words(),
                "tasks",
                        rows.stream()
                                .map(row -> Objects.toString(row.title(), ""))
                                .toList(),
                "link", "/attivita?vista=mie");
        var ambito = paths.get(PathId.of(path)).ambito();
        outbox.post(
                new Letter(MailCode.M23, ambito, path, "given-" + event, content, null),
                List.of(new Recipient(colleague.displayName(), colleague.email())));
    }
}
