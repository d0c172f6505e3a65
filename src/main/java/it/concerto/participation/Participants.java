package it.concerto.participation;

import it.concerto.notifications.Recipient;
import it.concerto.path.PathId;
import java.util.List;
import org.springframework.stereotype.Service;

/** Who takes part in a path. */
@Service
public class Participants {

    /** Where to write to those who took part: each address once. */
    public List<Recipient> addresses(PathId path) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The participants with an address and what they brought, for reporting back to each of them. */
    public List<Participant> of(PathId path) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * One who took part.
     *
     * @param references of their {@link Contribution}s, may be empty
     */
    public record Participant(Recipient recipient, List<String> references) {}
}
