package it.concerto.audit;

import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.ElementNames;
import it.concerto.workflow.ProcessHistory;
import it.concerto.workflow.ProcessRun;
import it.concerto.workflow.Trace;
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
        return draw(person, run, history.trace(person, run));
    }

    /**
     * The model that a process follows now in an Ambito, without where any run stands.
     *
     * @return empty if it has not run there
     */
    public Optional<Diagram> ofProcess(Person person, AmbitoCode ambito, String process) {
        return history.newest(person, ambito, process)
                .map(run -> draw(person, run, new Trace(Set.of(), Set.of(), Set.of())));
    }

    private Diagram draw(Person person, ProcessRun run, Trace trace) {
        return DiagramDrawer.draw(history.model(person, run), trace, (id, name) -> names.of(run.process(), id, name));
    }
}
