package it.concerto.participation.session;

import it.concerto.participation.notice.Admissions;
import it.concerto.participation.notice.Session;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.path.SessionType;
import it.concerto.workflow.RuleBroken;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens in a session: who came, what they brought, who speaks for them (C2, C3, C7). */
@Service
@Transactional
public class SessionWork {

    private final SessionStore store;
    private final Sessions sessions;
    private final PlanningPaths paths;
    private final Admissions admissions;
    private final Pacts pacts;

    SessionWork(SessionStore store, Sessions sessions, PlanningPaths paths, Admissions admissions, Pacts pacts) {
        this.store = store;
        this.sessions = sessions;
        this.paths = paths;
        this.admissions = admissions;
        this.pacts = pacts;
    }

    /**
     * Registers who came.
     *
     * @return whether a table is deserted, having fewer external participants than the path asks for
     * @throws RuleBroken if two people speak for one organisation on one area, and the path wants one (BR-26), or somebody
     *     takes the floor at a table who had to register and did not (3.c), or for a participant who has not signed the pact
     *     (BR-29)
     */
    public boolean attend(PathId path, int session, List<Attendance> people) throws RuleBroken {
        var configuration = paths.get(path).configuration();
        if (configuration.oneRepresentativePerArea()) {
            verifyOneSpeaker(people);
        }
        var plan = sessions.get(path, session).plan();
        var table = plan.type() == SessionType.TABLE;
        if (table) {
            verifyWalkIns(path, plan.areas(), people);
        }
        pacts.verify(path, session, people);
        store.attend(path, paths.get(path).ambito(), session, people);
        var participants = people.stream()
                .filter(Attendance::isExternal)
                .map(Attendance::participant)
                .distinct()
                .count();
        var deserted = table && participants < configuration.tableMinOrganisations();
        if (!deserted) {
            sessions.mark(path, session, Session.Status.HELD, null, null);
        }
        return deserted;
    }

    private static void verifyOneSpeaker(List<Attendance> people) throws RuleBroken {
        var speaking = new HashMap<String, String>();
        for (var one : people) {
            if (one.organisation() != null && one.area() != null && one.isExternal()) {
                var first = speaking.putIfAbsent(one.organisation() + "|" + one.area(), one.person());
                if (first != null) {
                    throw new RuleBroken(
                            "BR-26", "people." + one.line() + ".person", "participation.session.secondSpeaker", first);
                }
            }
        }
    }

    private void verifyWalkIns(PathId path, List<String> areas, List<Attendance> people) throws RuleBroken {
        for (var one : people) {
            if (one.isExternal() && !admissions.expects(path, areas, one.participant())) {
                throw new RuleBroken(
                        "3.c", "people." + one.line() + ".capacity", "participation.session.walkInObserves");
            }
        }
    }

    @Transactional(readOnly = true)
    public List<Attendance> attendance(PathId path, int session) {
        return store.attendance(path, session);
    }

    @Transactional(readOnly = true)
    public List<WrittenContribution> contributions(PathId path, int session) {
        return store.contributions(path, session);
    }

    /** Keeps what one working group brought. */
    public void record(PathId path, int session, List<WrittenContribution> brought) {
        var ambito = paths.get(path).ambito();
        brought.forEach(one -> store.contribute(path, ambito, session, null, one));
    }

    /** @throws RuleBroken if an area is named twice */
    public void name(PathId path, int session, List<Designation> referents) throws RuleBroken {
        var areas = new HashSet<String>();
        for (int i = 0; i < referents.size(); i++) {
            if (!areas.add(referents.get(i).area())) {
                throw new RuleBroken("C7", "referents." + i + ".area", "participation.session.areaNamedTwice");
            }
        }
        referents.forEach(one -> store.name(path, paths.get(path).ambito(), session, one));
    }
}
