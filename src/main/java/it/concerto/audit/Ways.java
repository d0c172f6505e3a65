package it.concerto.audit;

import static java.util.stream.Collectors.toMap;

import it.concerto.audit.Diagram.Edge;
import it.concerto.identity.Person;
import it.concerto.workflow.FlowTaken;
import it.concerto.workflow.ProcessHistory;
import it.concerto.workflow.ProcessRun;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells by which way a run came where it is. */
@Service
public class Ways {

    private final ProcessHistory history;
    private final Diagrams diagrams;

    Ways(ProcessHistory history, Diagrams diagrams) {
        this.history = history;
        this.diagrams = diagrams;
    }

    /**
     * The way of a run.
     *
     * @param until number of the flow as far as which it is to be drawn; one beyond the last is the last
     * @throws IllegalArgumentException if the run is of an Ambito in which the person has no role
     */
    public Way of(Person person, ProcessRun run, OptionalInt until) {
        var record = history.record(person, run);
        var flows = record.flows().size();
        var last = Math.min(Math.max(until.orElse(flows), 1), flows);
        var shown = last == flows ? record : record.until(last);
        var drawings = diagrams.way(person, run, record.models(run.definition()), shown);
        var edges = drawings.stream()
                .flatMap(drawn -> drawn.diagram().edges().stream())
                .collect(toMap(Edge::id, edge -> edge, (older, newer) -> newer));
        return new Way(
                last,
                flows,
                drawings,
                record.passages(),
                record.flows().stream()
                        .map(taken -> told(taken, edges.get(taken.flow())))
                        .toList());
    }

    /** @param edge null if the model draws no such flow */
    private static Way.Taken told(FlowTaken taken, @Nullable Edge edge) {
        return edge == null
                ? new Way.Taken(taken.number(), taken.flow(), "", "", taken.at())
                : new Way.Taken(taken.number(), edge.label(), edge.from(), edge.to(), taken.at());
    }
}
