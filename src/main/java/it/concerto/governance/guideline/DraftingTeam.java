package it.concerto.governance.guideline;

import it.concerto.identity.Accounts;
import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.identity.Role;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people named after the act of indirizzo: drafting group, facilitators, procedure owner (A6). Who is named has the
 * role from that day, so that the group's tasks and tables reach them.
 */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class DraftingTeam {

    private static final String MEMBER = "MEMBER";
    private static final String FACILITATOR = "FACILITATOR";

    private final GuidelineStore store;
    private final PlanningPaths paths;
    private final People people;
    private final Accounts accounts;
    private final Clock clock;

    DraftingTeam(GuidelineStore store, PlanningPaths paths, People people, Accounts accounts, Clock clock) {
        this.store = store;
        this.paths = paths;
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Names the team.
     *
     * @param by username of the president
     * @throws RuleBroken unless the group has two members and one of them is of the Servizio Sociale Professionale
     */
    public void appoint(PathId path, List<String> members, List<String> facilitators, String owner, String by)
            throws RuleBroken {
        var ambito = paths.get(path).ambito();
        if (members.stream().distinct().count() < 2) {
            throw new RuleBroken("A6", "members", "governance.guideline.teamTooSmall");
        }
        if (members.stream().noneMatch(member -> isSocialWorker(member, ambito))) {
            throw new RuleBroken("A6", "members", "governance.guideline.noSocialWorker");
        }
        store.appoint(path, ambito, MEMBER, Set.copyOf(members), by);
        give(members, new GroupId(ambito, Role.GT, null));
        store.appoint(path, ambito, FACILITATOR, Set.copyOf(facilitators), by);
        give(facilitators, new GroupId(ambito, Role.FAC, null));
        store.changeOwner(path, owner);
    }

    /** Without an end: the plan is reported on and written anew every year. */
    private void give(List<String> usernames, GroupId group) {
        accounts.assign(Set.copyOf(usernames), group, LocalDate.now(clock), null);
    }

    private boolean isSocialWorker(String username, AmbitoCode ambito) {
        return people.find(username)
                .filter(person -> person.has(ambito, Role.SSP))
                .isPresent();
    }
}
