package it.concerto.participation.session.process;

import it.concerto.participation.session.Sessions;
import it.concerto.workflow.ElementsInScope;
import it.concerto.workflow.ProcessStep;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The sessions that wait for the list of the admitted: tables, plenary. */
@ProcessStep("tableSessionsInScope")
class TableSessionsInScope implements ElementsInScope {

    private final Sessions sessions;

    TableSessionsInScope(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<String> elements(VariableScope scope) {
        return sessions.afterTheList(SessionVariables.path(scope)).stream()
                .map(String::valueOf)
                .toList();
    }
}
