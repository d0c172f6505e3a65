package it.concerto.desk.bulk;

import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.MailKind;
import it.concerto.notifications.Official;
import it.concerto.notifications.PersonalMail;
import it.concerto.path.PathId;
import it.concerto.path.PathNames;
import it.concerto.path.PlanningPaths;
import it.concerto.time.Rome;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells somebody once what was done to several tasks, in each path of which they are: that a colleague has given them to them (M23), or
 * has commented on those that they have in hand (M24).
 */
@Component
class BulkMail {

    private final PersonalMail mail;
    private final People people;
    private final PlanningPaths paths;
    private final PathNames names;
    private final MessageSource messages;

    BulkMail(PersonalMail mail, People people, PlanningPaths paths, PathNames names, MessageSource messages) {
        this.mail = mail;
        this.people = people;
        this.paths = paths;
        this.names = names;
        this.messages = messages;
    }

    @Transactional
    public void tell(Person by, BulkOrder order, Bulk done) {
        if (order.action() == BulkAction.GIVE && order.colleague() != null) {
            tell(
                    by,
                    order.colleague(),
                    done(done),
                    rows -> new News(
                            MailKind.ASSIGNMENT,
                            MailCode.M23,
                            "given-" + done.id(),
                            Map.of("task", several(rows), "reason", order.words())));
        }
        if (order.action() == BulkAction.COMMENT) {
            done(done)
                    .filter(row -> row.holder() != null)
                    .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.holder())))
                    .forEach((holder, theirs) -> tell(
                            by,
                            holder,
                            theirs.stream(),
                            rows -> new News(
                                    MailKind.COMMENT,
                                    MailCode.M24,
                                    "comments-" + done.id(),
                                    Map.of("what", several(rows), "at", Rome.minute(done.touched())))));
        }
    }

    /** What is told. */
    private record News(MailKind kind, MailCode code, String event, Map<String, Object> content) {}

    /** How it is told of the tasks of one path. */
    private interface Telling {
        News of(List<BulkRow> rows);
    }

    private static Stream<BulkRow> done(Bulk bulk) {
        return bulk.rows().stream().filter(row -> row.outcome() == BulkOutcome.DONE && row.path() != null);
    }

    private void tell(Person by, String username, Stream<BulkRow> rows, Telling telling) {
        if (username.equals(by.username())) {
            return;
        }
        var byPath = rows.collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.path())));
        people.findActive(username)
                .ifPresent(
                        person -> byPath.forEach((path, theirs) -> post(by, person, path, theirs, telling.of(theirs))));
    }

    private void post(Person by, Person person, String path, List<BulkRow> rows, News news) {
        var ambito = paths.get(PathId.of(path)).ambito();
        if (!person.belongsTo(ambito)) {
            return;
        }
        var content = new HashMap<>(news.content());
        content.put("plan", names.one(path).plan());
        content.put("by", by.displayName());
        content.put(
                "tasks",
                rows.stream().map(row -> Objects.toString(row.title(), "")).toList());
        content.put("link", "/attivita?vista=mie");
        mail.tell(
                news.kind(),
                new Letter(news.code(), ambito, path, news.event(), content, null),
                List.of(Official.of(person)));
    }

    private String several(List<BulkRow> rows) {
        return messages.getMessage("desk.filter.tasks", new Object[] {rows.size()}, Locale.ITALIAN);
    }
}
