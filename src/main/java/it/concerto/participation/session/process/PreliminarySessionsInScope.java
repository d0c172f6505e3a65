package it.concerto.participation.session.process;

import it.concerto.participation.session.Sessions;
import it.concerto.workflow.ElementsInScope;
import it.concerto.workflow.ProcessStep;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The sessions of phase I, which may be held before the list of the admitted is fixed. */
@ProcessStep("preliminarySessionsInScope")
class PreliminarySessionsInScope implements ElementsInScope {

    private final Sessions sessions;

    PreliminarySessionsInScope(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<String> elements(VariableScope scope) {
        return sessions.preliminary(SessionVariables.path(scope)).stream()
                .map(String::valueOf)
                .toList();
    }
}
