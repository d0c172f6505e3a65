package it.concerto.participation.session.process;

import it.concerto.participation.session.SessionMoved;
import it.concerto.workflow.Processes;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hands the engine what happens to sessions. */
@Component
class SessionMessages {

    private final Processes processes;

    SessionMessages(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    void moved(SessionMoved event) {
        processes.renewSubjects(event.path().value(), SessionVariables.SESSION, String.valueOf(event.session()));
        processes.correlate(
                "SessionMoved",
                event.path().value(),
                Map.of(SessionVariables.SESSION.name(), String.valueOf(event.session())),
                Map.of());
    }
}
