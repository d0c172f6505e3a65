package it.concerto.governance.sitting.process;

import it.concerto.governance.sitting.Announcements;
import it.concerto.governance.sitting.SittingId;
import it.concerto.workflow.PeopleInScope;
import it.concerto.workflow.ProcessStep;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The members with an account who are asked whether they come or whom they delegate. */
@ProcessStep("membersOfSitting")
class MembersOfSitting implements PeopleInScope {

    private final Announcements announcements;

    MembersOfSitting(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public List<String> people(VariableScope scope) {
        return announcements.members(SittingId.of(SittingVariables.SITTING.require(scope)));
    }
}
