package it.concerto.participation.session.process;

import it.concerto.participation.notice.Calendars;
import it.concerto.workflow.PersonInScope;
import it.concerto.workflow.ProcessStep;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * The facilitator who conducts a session, or one of its working groups: with several of them, each takes the groups of the
 * areas in turn (role 10 of the book). Nobody if the calendar names none.
 */
@ProcessStep("facilitatorInScope")
class FacilitatorInScope implements PersonInScope {

    private final Calendars calendars;

    FacilitatorInScope(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public @Nullable String person(VariableScope scope) {
        var path = SessionVariables.path(scope);
        var number = SessionVariables.session(scope);
        var arranged = calendars.arrangements(path).get(number);
        if (arranged == null || arranged.facilitators().isEmpty()) {
            return null;
        }
        var facilitators = arranged.facilitators();
        return facilitators.get(turn(scope, calendars.get(path, number).plan().areas()) % facilitators.size());
    }

    /** The first facilitator conducts whatever is not the work of one group. */
    private static int turn(VariableScope scope, List<String> areas) {
        return SessionVariables.AREA
                .in(scope)
                .map(areas::indexOf)
                .filter(index -> index > 0)
                .orElse(0);
    }
}
