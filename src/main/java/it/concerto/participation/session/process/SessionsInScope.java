package it.concerto.participation.session.process;

import it.concerto.participation.session.Sessions;
import it.concerto.workflow.ElementsInScope;
import it.concerto.workflow.ProcessStep;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The sessions that the concertation runs over. */
@ProcessStep("sessionsInScope")
class SessionsInScope implements ElementsInScope {

    private final Sessions sessions;

    SessionsInScope(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<String> elements(VariableScope scope) {
        return sessions.inScope(SessionVariables.path(scope)).stream()
                .map(String::valueOf)
                .toList();
    }
}
