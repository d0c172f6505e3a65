package it.concerto.participation.session.process;

import it.concerto.participation.session.Sessions;
import it.concerto.workflow.ElementsInScope;
import it.concerto.workflow.ProcessStep;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * The working groups of a session, for recording their work: one per area, or the whole session when it treats none. Into how
 * many focus groups people sat down changes nothing: of a wrong number the calendar warns (BR-36).
 */
@ProcessStep("focusGroupsInScope")
class FocusGroupsInScope implements ElementsInScope {

    static final String WHOLE_SESSION = "TUTTE";

    private final Sessions sessions;

    FocusGroupsInScope(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<String> elements(VariableScope scope) {
        var areas = sessions.get(SessionVariables.path(scope), SessionVariables.session(scope))
                .plan()
                .areas();
        return areas.isEmpty() ? List.of(WHOLE_SESSION) : areas;
    }
}
