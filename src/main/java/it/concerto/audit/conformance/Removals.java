package it.concerto.audit.conformance;

import static java.util.stream.Collectors.groupingBy;

import it.concerto.audit.conformance.Deviation.Kind;
import it.concerto.workflow.RecordedStep;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Why steps of a run were taken away before they were done. */
final class Removals {

    private final Replay replay;
    private final List<RecordedStep> steps;
    private final TokenGame game;

    Removals(Replay replay, List<RecordedStep> steps, TokenGame game) {
        this.replay = replay;
        this.steps = steps;
        this.game = game;
    }

    void find() {
        var unexplained = steps.stream()
                .filter(RecordedStep::takenAway)
                .filter(step -> !isPartOfMore(step) && !isEndedWithin(step))
                .collect(groupingBy(RecordedStep::element))
                .values()
                .stream()
                .flatMap(this::withoutEvent)
                .toList();
        var last = replay.run().brokenOff()
                ? unexplained.stream().filter(this::isLast).toList()
                : List.<RecordedStep>of();
        unexplained.stream()
                .filter(step -> !last.contains(step))
                .forEach(step -> replay.add(Kind.REMOVED, step, Replay.end(step)));
        if (replay.run().brokenOff() && !replay.run().withCaller() && (!last.isEmpty() || unexplained.isEmpty())) {
            replay.addBrokenOff();
        }
    }

    /** What lies around it was taken away too, or needs no more of its repetitions. */
    private boolean isPartOfMore(RecordedStep step) {
        var around = replay.around(step);
        return around != null && (around.takenAway() || !replay.isOuter(step));
    }

    /** An end of everything, or an event that ends what it lies in, beside it. */
    private boolean isEndedWithin(RecordedStep step) {
        return steps.stream()
                .filter(other -> other.parent().equals(step.parent()) && !other.equals(step))
                .filter(other ->
                        Pairs.apart(other.startedAt(), Replay.end(step)).compareTo(Arrivals.ONE_COMMAND) < 0)
                .map(replay::known)
                .anyMatch(node -> node.kind() == ModelGraph.Kind.TERMINATE
                        || node.kind() == ModelGraph.Kind.EVENT_SCOPE && node.interrupts());
    }

    /** @param taken away at one node; an event at its edge, or behind the gateway, ends one of them each time */
    private Stream<RecordedStep> withoutEvent(List<RecordedStep> taken) {
        var first = taken.get(0);
        var node = replay.known(first);
        if (node.kind() == ModelGraph.Kind.FIRST_EVENT) {
            return Pairs.over(taken, Replay::end, game.times(node.id())).stream();
        }
        var model = Objects.requireNonNull(replay.model(first.model()));
        var events = model.interrupting(node.id()).map(ModelGraph.Node::id).toList();
        return Pairs.over(taken, Replay::end, starts(events)).stream();
    }

    private List<Instant> starts(List<String> events) {
        return steps.stream()
                .filter(step -> events.contains(step.element()))
                .map(RecordedStep::startedAt)
                .toList();
    }

    /** Nothing has happened in the run since, nor with it. */
    private boolean isLast(RecordedStep step) {
        return steps.stream()
                .noneMatch(other -> !other.takenAway() && !other.startedAt().isBefore(Replay.end(step)));
    }
}
