package it.concerto.participation.session;

import it.concerto.participation.notice.Admissions;
import it.concerto.path.PathConfiguration.Pact;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.RuleBroken;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The participation pact where it is signed at the first session (BR-29). */
@Component
public class Pacts {

    private final SessionStore store;
    private final PlanningPaths paths;
    private final Admissions admissions;

    Pacts(SessionStore store, PlanningPaths paths, Admissions admissions) {
        this.store = store;
        this.paths = paths;
        this.admissions = admissions;
    }

    /** Whether pacts are signed at the sessions of the path. */
    public boolean areSignedAtSessions(PathId path) {
        return paths.get(path).configuration().pact() == Pact.FIRST_SESSION;
    }

    /** Participants, by name, who have signed neither with their manifestation nor at another session of the path. */
    public Set<String> missing(PathId path, int session) {
        if (!areSignedAtSessions(path)) {
            return new HashSet<>();
        }
        var missing = admissions.admitted(path).stream()
                .filter(one -> !one.content().signing().pactAccepted())
                .map(one -> one.content().participantName())
                .collect(Collectors.toCollection(HashSet::new));
        missing.removeAll(store.signedPacts(path, session));
        return missing;
    }

    /** @throws RuleBroken if somebody takes the floor for a participant who has not signed */
    void verify(PathId path, int session, List<Attendance> people) throws RuleBroken {
        var missing = missing(path, session);
        people.stream()
                .filter(Attendance::pactSigned)
                .map(Attendance::participant)
                .forEach(missing::remove);
        for (var one : people) {
            if (one.isExternal() && missing.contains(one.participant())) {
                throw new RuleBroken(
                        "BR-29",
                        "people." + one.line() + ".pactSigned",
                        "participation.session.pactNotSigned",
                        one.participant());
            }
        }
    }
}
