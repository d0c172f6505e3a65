package it.concerto.audit.conformance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import it.concerto.audit.conformance.Deviation.Kind;
import it.concerto.audit.conformance.ModelGraph.Node;
import it.concerto.workflow.FlowTaken;
import it.concerto.workflow.RecordedRun;
import it.concerto.workflow.RecordedStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A run, played again on its models: each step must have come by a flow or as the model says otherwise, each flow must come
 * from a step that was done, and what was taken away must have been ended by something in the model.
 */
final class Replay {

    private final RecordedRun run;
    private final Map<String, ModelGraph> models;
    private final Map<String, RecordedStep> steps;
    private final List<Deviation> found = new ArrayList<>();

    private Replay(RecordedRun run, Map<String, ModelGraph> models) {
        this.run = run;
        this.models = models;
        this.steps = run.steps().stream().collect(toMap(RecordedStep::id, step -> step));
    }

    /**
     * What the models do not explain, by its instant.
     *
     * @param models the versions that the run followed, by their ids
     */
    static List<Deviation> of(RecordedRun run, Map<String, ModelGraph> models) {
        var replay = new Replay(run, models);
        replay.play();
        return replay.found.stream().sorted(Comparator.comparing(Deviation::at)).toList();
    }

    private void play() {
        if (!models.keySet().containsAll(run.models())) {
            found.add(new Deviation(
                    Kind.UNKNOWN, "", "", run.run().definition(), run.run().startedAt()));
            return;
        }
        var known = run.steps().stream().filter(this::isKnown).toList();
        var game = new TokenGame(this);
        var arrivals = new Arrivals(this, known);
        arrivals.withoutFlow().forEach(game::put);
        run.flows().forEach(game::take);
        game.compare(known.stream().filter(this::isOuter).toList());
        new Removals(this, known, game).find();
    }

    private boolean isKnown(RecordedStep step) {
        if (node(step) == null) {
            add(Kind.UNKNOWN, step, step.startedAt());
            return false;
        }
        return true;
    }

    /** What is repeated is left once, by what stands around it. */
    boolean isOuter(RecordedStep step) {
        return step.isBody() || !known(step).repeated() || !isWithinBody(step);
    }

    private boolean isWithinBody(RecordedStep step) {
        var parent = steps.get(step.parent());
        return parent != null && parent.isBody() && parent.element().equals(step.element());
    }

    /** When a step ended; of one that goes on, when it began. */
    static Instant end(RecordedStep step) {
        return step.endedAt() == null ? step.startedAt() : step.endedAt();
    }

    RecordedRun run() {
        return run;
    }

    /** The step within which another lies; null if that is the run itself. */
    @Nullable RecordedStep around(RecordedStep step) {
        return steps.get(step.parent());
    }

    @Nullable ModelGraph model(String id) {
        return models.get(id);
    }

    private @Nullable Node node(RecordedStep step) {
        var model = models.get(step.model());
        return model == null ? null : model.node(step.element());
    }

    /** Of a step whose node its model knows. */
    Node known(RecordedStep step) {
        return Objects.requireNonNull(node(step));
    }

    void add(Kind kind, RecordedStep step, Instant at) {
        found.add(new Deviation(kind, step.element(), step.name(), step.model(), at));
    }

    void add(Kind kind, String element, FlowTaken flow) {
        var name = run.steps().stream()
                .filter(step -> step.element().equals(element))
                .map(RecordedStep::name)
                .findFirst()
                .orElse("");
        found.add(new Deviation(kind, element, name, flow.model(), flow.at()));
    }

    void addBrokenOff() {
        var ended = run.run().endedAt();
        found.add(new Deviation(
                Kind.DELETED,
                "",
                "",
                run.run().definition(),
                ended == null ? run.run().startedAt() : ended));
    }

    /** Flows by the nodes to which they led, in their order. */
    Map<String, List<FlowTaken>> byTarget() {
        var targets = new HashMap<FlowTaken, String>();
        for (var taken : run.flows()) {
            var model = models.get(taken.model());
            var flow = model == null ? null : model.flow(taken.flow());
            if (flow != null) {
                targets.put(taken, flow.to());
            }
        }
        return run.flows().stream().filter(targets::containsKey).collect(groupingBy(targets::get));
    }
}
