package it.concerto.participation;

import it.concerto.path.PathId;
import java.util.List;
import org.springframework.stereotype.Service;

/** Everything that participants brought to a path. */
@Service
public class Contributions {

    /** Needs and proposals of admitted manifestations and of held sessions, by reference. */
    public List<Contribution> of(PathId path) {
        throw new UnsupportedOperationException("not yet");
    }
}
