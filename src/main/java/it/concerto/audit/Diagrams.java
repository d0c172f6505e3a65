package it.concerto.audit;

import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PlanningPath;
import it.concerto.workflow.ElementNames;
import it.concerto.workflow.ModelVersion;
import it.concerto.workflow.ProcessHistory;
import it.concerto.workflow.ProcessRun;
import it.concerto.workflow.RunRecord;
import it.concerto.workflow.Trace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Pictures of where processes stand, by the very model version each run follows. */
@Service
public class Diagrams {

    private final ProcessHistory history;
    private final ElementNames names;

    Diagrams(ProcessHistory history, ElementNames names) {
        this.history = history;
        this.names = names;
    }

    /** @throws IllegalArgumentException if the run is of an Ambito in which the person has no role */
    public Diagram of(Person person, ProcessRun run) {
        return draw(person, run, run.definition(), history.record(person, run).trace(run.definition()));
    }

    /**
     * Where the tokens of a run stood at a moment.
     *
     * @param model id of the version that it followed then
     * @param tokens ids of the nodes
     * @return empty if there is no such run of the path any more
     */
    public Optional<Diagram> of(Person person, PlanningPath path, String run, String model, Set<String> tokens) {
        return history.find(person, path.ambito(), path.id().value(), run)
                .map(found -> draw(person, found, model, new Trace(tokens, Set.of(), Map.of(), false, null)));
    }

    /**
     * The model that a process follows now in an Ambito, without where any run stands.
     *
     * @return empty if it has not run there
     */
    public Optional<Diagram> ofProcess(Person person, AmbitoCode ambito, String process) {
        return history.newest(person, ambito, process).map(run -> draw(person, run, run.definition(), Trace.NOWHERE));
    }

    /**
     * The way that a run has gone, drawn on each version of the process that it followed.
     *
     * @param models ids of the versions, in the order of the drawings
     * @param record what the run has gone through, or the first part of it
     * @throws IllegalArgumentException if the run is of an Ambito in which the person has no role
     */
    List<Way.Drawn> way(Person person, ProcessRun run, List<String> models, RunRecord record) {
        return models.stream()
                .map(id -> {
                    var model = history.model(person, run, id);
                    return new Way.Drawn(model.number(), draw(run, model, record.trace(id)));
                })
                .toList();
    }

    private Diagram draw(Person person, ProcessRun run, String model, Trace trace) {
        return draw(run, history.model(person, run, model), trace);
    }

    private Diagram draw(ProcessRun run, ModelVersion model, Trace trace) {
        return DiagramDrawer.draw(model.bpmn(), trace, (id, name) -> names.of(run.process(), id, name));
    }
}
