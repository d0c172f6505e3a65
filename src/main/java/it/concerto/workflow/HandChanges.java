package it.concerto.workflow;

import it.concerto.identity.Person;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import it.concerto.workflow.HandChange.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Service;

/** Through whose hands an open task has gone, for whoever may see it: the engine knows of claims, we of gifts and their reasons. */
@Service
public class HandChanges {

    private static final int MOST_CHANGES = 1_000;

    /** What one command of the engine does to a task happens within it. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final VisibleTasks tasks;
    private final Inbox inbox;
    private final GiftBook book;
    private final HistoryService history;
    private final EngineSession session;

    HandChanges(VisibleTasks tasks, Inbox inbox, GiftBook book, HistoryService history, EngineSession session) {
        this.tasks = tasks;
        this.inbox = inbox;
        this.book = book;
        this.history = history;
        this.session = session;
    }

    /** In order; who brought it about, and why, is left to those who read the history of the path and to whoever it was. */
    public List<HandChange> of(Person person, String task) throws TaskNotFound, AlreadyCompleted {
        var row = tasks.get(person, task).row();
        var gifts = book.of(task);
        var changes = new ArrayList<>(gifts);
        changes.addAll(withoutGifts(session.as(person, () -> links(task)), gifts));
        changes.sort(Comparator.comparing(HandChange::at));
        var all = Permissions.reads(person, row.ambito(), Matter.HISTORY);
        var names = inbox.names(changes.stream().flatMap(HandChange::people).collect(Collectors.toSet()));
        return changes.stream()
                .map(change -> all || change.people().anyMatch(person.username()::equals)
                        ? change.named(names)
                        : change.veiled())
                .toList();
    }

    private List<HistoricIdentityLinkLog> links(String task) {
        return history.createHistoricIdentityLinkLogQuery()
                .taskId(task)
                .type(IdentityLinkType.ASSIGNEE)
                .orderByTime()
                .asc()
                .listPage(0, MOST_CHANGES);
    }

    /** Each gift has left one link, too: the nearest in time that says the same. */
    private static List<HandChange> withoutGifts(List<HistoricIdentityLinkLog> links, List<HandChange> gifts) {
        var changes = new ArrayList<HandChange>();
        links.forEach(link -> {
            if (isAdded(link)) {
                changes.add(added(link));
            } else if (links.stream().noneMatch(other -> isPassedOn(link, other))) {
                changes.add(dropped(link));
            }
        });
        gifts.forEach(gift -> changes.stream()
                .filter(change -> isLeftBy(change, gift))
                .min(Comparator.comparing(change -> between(change.at(), gift.at())))
                .ifPresent(changes::remove));
        return changes;
    }

    private static boolean isLeftBy(HandChange change, HandChange gift) {
        var fits = gift.to().isEmpty()
                ? change.kind() == Kind.RELEASED || change.kind() == Kind.RETURNED
                : change.to().equals(gift.to());
        return fits && change.by().equals(gift.by());
    }

    private static HandChange added(HistoricIdentityLinkLog link) {
        var own = link.getUserId().equals(link.getAssignerId());
        return change(own ? Kind.TAKEN : Kind.NAMED, link, link.getUserId());
    }

    private static HandChange dropped(HistoricIdentityLinkLog link) {
        var own = link.getUserId().equals(link.getAssignerId());
        return change(own ? Kind.RELEASED : Kind.RETURNED, link, "");
    }

    private static HandChange change(Kind kind, HistoricIdentityLinkLog link, String to) {
        var by = Objects.requireNonNullElse(link.getAssignerId(), "");
        return new HandChange(kind, link.getTime().toInstant(), by, to, "");
    }

    private static boolean isAdded(HistoricIdentityLinkLog link) {
        return link.getOperationType().equals("add");
    }

    /** Whether the same command of the same person gave the task to somebody else: that alone is told. */
    private static boolean isPassedOn(HistoricIdentityLinkLog dropped, HistoricIdentityLinkLog other) {
        return isAdded(other)
                && !other.getUserId().equals(dropped.getUserId())
                && Objects.equals(other.getAssignerId(), dropped.getAssignerId())
                && between(dropped.getTime().toInstant(), other.getTime().toInstant())
                                .compareTo(MOMENT)
                        < 0;
    }

    private static Duration between(Instant one, Instant other) {
        return Duration.between(one, other).abs();
    }
}
