package it.concerto.workflow;

import static it.concerto.workflow.engine.InboxProjection.ofGroup;
import static it.concerto.workflow.engine.InboxProjection.ofPerson;

import it.concerto.database.Lately;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads {@code cz_inbox}: for each owner one short walk along the index, merged; the names of all holders in one go. */
@Component
class Inbox {

    /** Rows, and for whom those wait whose terms stand still today. */
    private static final String WITH_PAUSES =
            """
            select i.*, p.awaited, p.asked_on, p.latest, p.asked_by from %s i
            left join cz_pause p on p.task = i.task and p.answered_on is null and p.latest >= :today""";

    private final JdbcClient jdbc;
    private final People people;
    private final ElementNames names;
    private final Clock clock;

    /** Whether no more was waiting for somebody's groups, the last time, than is counted. */
    private final Lately<String, Boolean> few = new Lately<>(1000);

    Inbox(JdbcClient jdbc, People people, ElementNames names, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.names = names;
        this.clock = clock;
    }

    InboxPage list(Person person, InboxFilter filter, @Nullable String after, int size) {
        var owners = owners(person, filter.view());
        if (owners.isEmpty()) {
            return new InboxPage(List.of(), null);
        }
        var begin = InboxPlace.of(after);
        var where = FilterSql.of(filter, person, clock.instant());
        var walks = new InboxWalks(owners, size + 1);
        var merged = walks.sql("*", owner -> begin.condition() + " and " + where.condition());
        var query = rows("(" + merged + ")", " order by i.due, i.task")
                .param("due", begin.due())
                .param("task", begin.task())
                .params(where.values())
                .params(walks.values());
        var entries = entries(query, person, size + 1);
        var visible = entries.stream()
                .filter(entry -> entry.isVisibleTo(person))
                .map(entry -> entry.row().taskId())
                .collect(Collectors.toSet());
        return InboxPage.of(entries.stream().map(this::shown).toList(), size).only(visible);
    }

    /** A page of what waits for others in the paths in which the person has answered something; nobody is named. */
    InboxPage awaited(Person person, @Nullable String after, int size) {
        var ambiti = Permissions.where(person, Matter.WORK);
        if (ambiti.isEmpty()) {
            return new InboxPage(List.of(), null);
        }
        var begin = InboxPlace.of(after);
        var query = rows(
                        "cz_inbox",
                        """
                         where i.path in (select path from cz_task_answer where person = :me) and i.ambito in (:ambiti)
                            and i.due >= :due and (i.due > :due or i.task > :task)
                            and not exists (select 1 from cz_inbox o
                                where o.task = i.task and (o.owner in (:owners) or o.owner < i.owner))
                        order by i.due, i.task fetch first :size rows only
                        """)
                .param("me", person.username())
                .param("ambiti", ambiti)
                .param("due", begin.due())
                .param("task", begin.task())
                .param("owners", owners(person, InboxView.ALL))
                .param("size", size + 1);
        var rows = query.query(InboxRows::read).list().stream()
                .map(entry -> shown(entry).heldBy(null))
                .toList();
        return InboxPage.of(rows, size);
    }

    InboxTotals totals(Person person, List<InboxFilter> filters) {
        var tally = new Tally(person, filters, clock.instant(), CountedRows.MOST);
        if (!person.groups().isEmpty()) {
            var areFew = Boolean.TRUE.equals(few.get(person.username()));
            new CountedRows(person, filters).read(jdbc, areFew).forEach(tally::add);
        }
        var totals = tally.totals(names::ofProcess);
        few.put(person.username(), !totals.counts().groups().least());
        return totals;
    }

    List<InboxEntry> of(Collection<String> paths, Person reader) {
        return entries(
                rows("cz_inbox", " where i.path in (:paths) order by i.due, i.task, i.owner")
                        .param("paths", paths),
                reader,
                Integer.MAX_VALUE);
    }

    /** What is open of what completed tasks have brought about. */
    List<InboxEntry> after(Collection<String> completed, Person reader) {
        return entries(
                rows("cz_inbox", " where i.after_task in (:completed) order by i.due, i.task, i.owner")
                        .param("completed", completed),
                reader,
                Integer.MAX_VALUE);
    }

    Optional<InboxEntry> find(String taskId, Person reader) {
        return entries(
                        rows("cz_inbox", " where i.task = :task order by i.owner")
                                .param("task", taskId),
                        reader,
                        1)
                .stream()
                .findFirst();
    }

    private StatementSpec rows(String from, String rest) {
        return jdbc.sql(WITH_PAUSES.formatted(from) + rest).param("today", LocalDate.now(clock));
    }

    /**
     * Each task once; whoever reads is known by name already, everybody else is looked up in one statement.
     *
     * @param most tasks that are wanted: what comes after them stays unread
     */
    private List<InboxEntry> entries(StatementSpec query, Person reader, int most) {
        var byTask = query.query((ResultSet rows) -> InboxRows.first(rows, most));
        var others = byTask.values().stream()
                .flatMap(InboxEntry::holder)
                .filter(username -> !username.equals(reader.username()))
                .collect(Collectors.toSet());
        // most often nobody: then not even a transaction
        var holders = new HashMap<>(others.isEmpty() ? Map.<String, String>of() : people.names(others));
        holders.put(reader.username(), reader.displayName());
        return byTask.values().stream()
                .map(entry -> entry.seenBy(reader, holders))
                .toList();
    }

    /** Display names by username. */
    Map<String, String> names(Collection<String> usernames) {
        return people.names(usernames);
    }

    Assignee named(String username) {
        return Assignee.of(username, people.names(List.of(username)));
    }

    /** Whoever has just claimed the task has it for somebody else, until it changes hands. */
    void claimedFor(String taskId, String absent) {
        jdbc.sql("update cz_inbox set claimed_for = ? where task = ?")
                .params(absent, taskId)
                .update();
    }

    /** A task that was taken back is held as it was before. */
    void held(String taskId, @Nullable String claimedFor, Instant since) {
        jdbc.sql(
                        "update cz_inbox set claimed_for = :absent, claimed_at = :since where task = :task and assignee is not null")
                .param("absent", claimedFor)
                .param("since", OffsetDateTime.ofInstant(since, clock.getZone()))
                .param("task", taskId)
                .update();
    }

    private static List<String> owners(Person person, InboxView view) {
        var owners = new ArrayList<String>();
        if (view != InboxView.GROUPS) {
            owners.add(ofPerson(person.username()));
        }
        if (view != InboxView.MINE) {
            person.groups().forEach(group -> owners.add(ofGroup(group)));
        }
        return owners;
    }

    /** With the names of task and stage in the language of whoever looks. */
    InboxRow shown(InboxEntry entry) {
        var row = entry.row();
        return row.named(names.of(row.process(), row.key(), row.name()), names.ofProcess(row.process(), row.stage()));
    }
}
