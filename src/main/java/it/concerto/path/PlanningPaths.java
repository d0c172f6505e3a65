package it.concerto.path;

import java.util.Optional;
import org.springframework.stereotype.Service;

/** The planning paths and their frozen configurations. */
@Service
public class PlanningPaths {

    public Optional<PlanningPath> find(PathId id) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The path that data of ours refer to. */
    public PlanningPath get(PathId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No path " + id));
    }
}
