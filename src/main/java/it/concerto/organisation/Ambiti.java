package it.concerto.organisation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The Ambiti and their composition today. */
@Service
public class Ambiti {

    public Optional<Ambito> find(AmbitoCode code) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The Ambito of a code that data of ours refer to. */
    public Ambito get(AmbitoCode code) {
        return find(code).orElseThrow(() -> new IllegalStateException("No Ambito " + code));
    }

    /** All of them by name. */
    public List<Ambito> all() {
        throw new UnsupportedOperationException("not yet");
    }
}
