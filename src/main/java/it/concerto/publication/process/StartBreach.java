package it.concerto.publication.process;

import it.concerto.publication.BreachReported;
import it.concerto.workflow.Processes;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts what follows when personal data are found in a published document. */
@Component
class StartBreach {

    private final Processes processes;

    StartBreach(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    void on(BreachReported event) {
        processes.start(
                "BreachProcess",
                event.ambito(),
                event.path().value(),
                Map.of(PublicationVariables.BREACH.name(), event.breach()));
    }
}
