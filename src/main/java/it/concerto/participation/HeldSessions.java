package it.concerto.participation;

import it.concerto.path.PathId;
import java.util.List;
import org.springframework.stereotype.Service;

/** The sessions of concertation that were held, and whether their minutes are closed. */
@Service
public class HeldSessions {

    /** By number. */
    public List<HeldSession> of(PathId path) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * A session that took place.
     *
     * @param title e.g. Tavolo 3: Invecchiamento attivo
     * @param minuted whether its minutes are signed or at least closed, and filed as a document
     */
    public record HeldSession(int number, String title, boolean minuted) {}
}
