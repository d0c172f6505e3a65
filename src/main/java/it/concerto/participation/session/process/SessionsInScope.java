package it.concerto.participation.session.process;

import it.concerto.participation.session.Sessions;
import it.concerto.workflow.ElementsInScope;
import it.concerto.workflow.ProcessStep;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/** All sessions of the concertation, for paths that run by its model of before phase I had a branch of its own. */
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
