package it.concerto.governance.council;

import it.concerto.organisation.Ambiti;
import it.concerto.organisation.Municipality;
import it.concerto.path.PathConfiguration.CouncilScope;
import it.concerto.path.PathConfiguration.CouncilTiming;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which councils deliberate on a plan, and whether all of them have said yes. */
@Service
@Transactional(readOnly = true)
public class CouncilScopes {

    private final PlanningPaths paths;
    private final Ambiti ambiti;
    private final CouncilActs acts;

    CouncilScopes(PlanningPaths paths, Ambiti ambiti, CouncilActs acts) {
        this.paths = paths;
        this.ambiti = ambiti;
        this.acts = acts;
    }

    /** The Comuni whose councils deliberate, by the path's configuration; none where councils have no part. */
    public List<Municipality> of(PathId id) {
        var path = paths.get(id);
        var ambito = ambiti.get(path.ambito());
        if (path.configuration().councilTiming() == CouncilTiming.NONE) {
            return List.of();
        }
        var lead = ambito.lead();
        return path.configuration().councilScope() == CouncilScope.CAPOFILA_ONLY && lead != null
                ? List.of(lead)
                : ambito.members();
    }

    /** The path whose plan the council deliberates on. */
    public PlanningPath path(Council council) {
        return paths.get(council.path());
    }

    /** The Comune of a council, by the name it goes by. */
    public Municipality municipality(Council council) {
        return ambiti.municipality(council.municipality());
    }

    /** Whether the stage may end: every council in scope has an effective act, or the path does not need all (BR-60). */
    public boolean isApproved(PathId path) {
        var approved = of(path).stream()
                .map(comune -> new Council(path, comune.istat()))
                .filter(acts::hasApproved)
                .count();
        return approved == of(path).size() || !paths.get(path).configuration().allCouncilsRequired();
    }
}
