package it.concerto.participation.session;

import it.concerto.participation.notice.Session;
import it.concerto.participation.notice.TableMerger;
import it.concerto.path.PathId;
import it.concerto.workflow.RuleBroken;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a table to which nobody came; those whom it concerns are told, so that no area is skipped silently (3.c). */
@Service
@Transactional
public class DesertedTables {

    private final TableMerger merger;
    private final Sessions sessions;
    private final DesertedLetters letters;
    private final ApplicationEventPublisher events;

    DesertedTables(TableMerger merger, Sessions sessions, DesertedLetters letters, ApplicationEventPublisher events) {
        this.merger = merger;
        this.sessions = sessions;
        this.letters = letters;
        this.events = events;
    }

    /** The tables that can take it in. */
    @Transactional(readOnly = true)
    public List<Session> hosts(PathId path, int deserted) {
        return merger.hosts(path, deserted);
    }

    /**
     * Merges it into another table, to which everybody of both is convened anew.
     *
     * @throws RuleBroken if the other has begun or is merged itself
     */
    public void merge(PathId path, int deserted, int into, String reason, String by) throws RuleBroken {
        letters.merged(path, deserted, merger.merge(path, deserted, into, reason, by), reason);
        events.publishEvent(new SessionMoved(path, into));
    }

    /**
     * Asks those whom it concerns to write what they would have said.
     *
     * @return the last instant at which that is taken
     */
    public Instant askInWriting(PathId path, int deserted, String reason) {
        sessions.mark(path, deserted, Session.Status.WRITTEN, reason, null);
        var until = sessions.writtenTerm(path);
        letters.written(path, sessions.get(path, deserted), until, reason);
        return until;
    }

    /** Leaves it at that: its minutes say that nobody came. */
    public void close(PathId path, int deserted, String reason) {
        sessions.mark(path, deserted, Session.Status.DESERTED, reason, null);
    }
}
