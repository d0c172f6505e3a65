package it.concerto.governance.guideline;

import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.RuleBroken;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people named after the act of indirizzo: drafting group, facilitators, procedure owner (A6). */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class DraftingTeam {

    private static final String MEMBER = "MEMBER";
    private static final String FACILITATOR = "FACILITATOR";

    private final GuidelineStore store;
    private final PlanningPaths paths;
    private final People people;

    DraftingTeam(GuidelineStore store, PlanningPaths paths, People people) {
        this.store = store;
        this.paths = paths;
        this.people = people;
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
        members.stream().distinct().forEach(member -> store.appoint(path, ambito, MEMBER, member, by));
        facilitators.stream().distinct().forEach(member -> store.appoint(path, ambito, FACILITATOR, member, by));
        store.changeOwner(path, owner);
    }

    private boolean isSocialWorker(String username, AmbitoCode ambito) {
        return people.find(username)
                .filter(person -> person.has(ambito, Role.SSP))
                .isPresent();
    }

    /** The members of the drafting group; empty before they are named. */
    @Transactional(readOnly = true)
    public List<Person> members(PathId path) {
        return named(path, MEMBER);
    }

    /** The facilitators of the tables; empty before they are named. */
    @Transactional(readOnly = true)
    public List<Person> facilitators(PathId path) {
        return named(path, FACILITATOR);
    }

    private List<Person> named(PathId path, String role) {
        return store.appointed(path, role).stream()
                .flatMap(username -> people.find(username).stream())
                .toList();
    }
}
