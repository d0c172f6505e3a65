package it.concerto.workflow;

import it.concerto.identity.Person;
import it.concerto.workflow.NextSteps.Kind;
import it.concerto.workflow.TaskAnswers.Place;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells who has completed a task what comes next; where tasks are open the inbox knows. */
@Service
public class WhatFollows {

    private final Inbox inbox;
    private final TaskAnswers answers;
    private final AwaitedJobs jobs;

    WhatFollows(Inbox inbox, TaskAnswers answers, AwaitedJobs jobs) {
        this.inbox = inbox;
        this.answers = answers;
        this.jobs = jobs;
    }

    /**
     * What a completed task has opened.
     *
     * @param yours for whoever completed it
     * @param others what they may know of the rest
     */
    public record Opened(List<InboxRow> yours, List<WaitingForOthers> others) {}

    /** Empty for a task that the person has not completed. */
    public Optional<NextSteps> after(Person person, String task) {
        return answers.place(task, person).map(place -> after(person, task, place));
    }

    /**
     * What is open now of what completed tasks have brought about, by the completed task; none that the person may know of
     * has no entry.
     *
     * @param done completed by the person
     */
    public Map<String, Opened> openOf(Person person, List<DoneTask> done) {
        if (done.isEmpty()) {
            return Map.of();
        }
        var tasks = done.stream().map(DoneTask::task).collect(Collectors.toSet());
        return inbox.after(tasks, person).stream()
                .filter(entry -> entry.isVisibleTo(person) || entry.isKnownTo(person))
                .collect(Collectors.groupingBy(
                        entry -> Objects.requireNonNull(entry.after()),
                        Collectors.collectingAndThen(Collectors.toList(), open -> opened(person, open))));
    }

    private Opened opened(Person person, List<InboxEntry> open) {
        var byWhom = open.stream()
                .collect(Collectors.partitioningBy(
                        entry -> entry.isVisibleTo(person), Collectors.mapping(inbox::shown, Collectors.toList())));
        return new Opened(
                Objects.requireNonNull(byWhom.get(true)),
                WaitingForOthers.alike(Objects.requireNonNull(byWhom.get(false))));
    }

    private NextSteps after(Person person, String task, Place place) {
        var open = inbox.of(List.of(place.path()), person);
        var opened = open.stream().filter(entry -> task.equals(entry.after())).toList();
        if (!opened.isEmpty()) {
            return steps(person, place, Kind.OPENED, opened);
        }
        var beside = open.stream()
                .filter(entry -> entry.processInstance().equals(place.processInstance()))
                .toList();
        if (!beside.isEmpty()) {
            return steps(person, place, Kind.AWAITS_OTHERS, beside);
        }
        return jobs.nextTimer(person, place.processInstance())
                .map(event ->
                        new NextSteps(place.path(), Kind.AWAITS_TIME, List.of(), List.of(), event, mostUrgent(person)))
                .orElseGet(() ->
                        steps(person, place, jobs.isUnderWay(place.path()) ? Kind.MOVES_ON : Kind.OVER, List.of()));
    }

    private NextSteps steps(Person person, Place place, Kind kind, List<InboxEntry> entries) {
        var yours = entries.stream()
                .filter(entry -> entry.isVisibleTo(person))
                .map(inbox::shown)
                .toList();
        var others = entries.stream()
                .filter(entry -> !entry.isVisibleTo(person) && entry.isKnownTo(person))
                .map(inbox::shown)
                .toList();
        var isUntold = !entries.isEmpty() && yours.isEmpty() && others.isEmpty();
        return new NextSteps(
                place.path(),
                isUntold ? Kind.WITH_OTHERS : kind,
                yours,
                WaitingForOthers.alike(others),
                null,
                yours.isEmpty() ? mostUrgent(person) : null);
    }

    private @Nullable InboxRow mostUrgent(Person person) {
        return inbox.list(person, InboxFilter.of(InboxView.ALL), null, 1).rows().stream()
                .findFirst()
                .orElse(null);
    }
}
