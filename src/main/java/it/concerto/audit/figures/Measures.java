package it.concerto.audit.figures;

import it.concerto.audit.Diagram;
import it.concerto.audit.Diagrams;
import it.concerto.identity.Person;
import it.concerto.workflow.Delays;
import it.concerto.workflow.DurationFigures;
import it.concerto.workflow.Durations;
import it.concerto.workflow.FigureSelection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where an Ambito takes its time (A7), for those who read its history. */
@Service
public class Measures {

    private final Durations durations;
    private final Delays delays;
    private final Diagrams diagrams;

    Measures(Durations durations, Delays delays, Diagrams diagrams) {
        this.durations = durations;
        this.delays = delays;
        this.diagrams = diagrams;
    }

    /**
     * @param rows the processes, or the nodes of the one that was asked for
     * @param diagram of that process, or null
     * @param heat of the nodes by their ids; empty without a diagram
     */
    public record Measured(List<FigureRow> rows, @Nullable Diagram diagram, Map<String, Heat> heat, LateDays late) {}

    /** @throws IllegalArgumentException if the person does not read the history of the Ambito */
    public Measured of(Person person, FigureSelection selection) {
        var late = LateDays.of(delays.of(person, selection));
        var process = selection.process();
        if (process == null) {
            return new Measured(processes(person, selection), null, Map.of(), late);
        }
        var nodes = durations.ofNodes(person, selection);
        var diagram =
                nodes.isEmpty() ? Optional.<Diagram>empty() : diagrams.ofProcess(person, selection.ambito(), process);
        return new Measured(nodes.stream().map(FigureRow::of).toList(), diagram.orElse(null), Heat.of(nodes), late);
    }

    /** Whole runs, with the tasks in them. */
    private List<FigureRow> processes(Person person, FigureSelection selection) {
        var tasks = durations.ofTasks(person, selection).stream()
                .collect(Collectors.toMap(DurationFigures::id, Function.identity()));
        return durations.ofRuns(person, selection).stream()
                .map(runs -> {
                    var theirs = tasks.get(runs.id());
                    return theirs == null ? FigureRow.of(runs) : FigureRow.of(runs, theirs.waiting(), theirs.working());
                })
                .toList();
    }
}
