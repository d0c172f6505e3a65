package it.concerto.plan;

import it.concerto.path.PathId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The frozen versions of a path's plan. */
@Service
public class PlanVersions {

    public Optional<PlanVersion> latest(PathId path) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The version that data of ours refer to. */
    public PlanVersion get(PathId path, int number) {
        throw new UnsupportedOperationException("not yet");
    }

    /** All of them, the first one first. */
    public List<PlanVersion> of(PathId path) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Freezes the latest version with the voted amendments worked in; the frozen versions before it stay.
     *
     * @param reason names the vote, e.g. <em>Emendamenti approvati nella seduta del 14/10/2022</em>
     */
    public PlanVersion freezeAmended(PathId path, String reason, List<Amendment> amendments) {
        throw new UnsupportedOperationException("not yet");
    }
}
