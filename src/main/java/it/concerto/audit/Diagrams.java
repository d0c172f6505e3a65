package it.concerto.audit;

import it.concerto.identity.Person;
import it.concerto.workflow.ElementNames;
import it.concerto.workflow.ProcessHistory;
import it.concerto.workflow.ProcessRun;
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
        var trace = history.trace(person, run);
        return DiagramDrawer.draw(history.model(person, run), trace, (id, name) -> names.of(run.process(), id, name));
    }
}
