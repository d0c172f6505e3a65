package it.concerto.participation;

import it.concerto.path.PathId;
import java.util.List;
import org.springframework.stereotype.Service;

/** The referents whom the tables designated or elected (C7). */
@Service
public class Referents {

    /** Each person once, by name; none when no table named any. */
    public List<Referent> of(PathId path) {
        throw new UnsupportedOperationException("not yet");
    }
}
