package it.concerto.participation.session;

import it.concerto.participation.notice.Session;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.path.SessionType;
import it.concerto.workflow.RuleBroken;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the work of the tables back in plenary (C8). */
@Service
@Transactional
public class Plenaries {

    private final PlenaryStore store;
    private final Sessions sessions;
    private final MinutesStore minutes;
    private final PlanningPaths paths;

    Plenaries(PlenaryStore store, Sessions sessions, MinutesStore minutes, PlanningPaths paths) {
        this.store = store;
        this.sessions = sessions;
        this.minutes = minutes;
        this.paths = paths;
    }

    /** Numbers of the tables that can be reported on: those that were held or heard in writing. */
    @Transactional(readOnly = true)
    public List<Integer> tables(PathId path) {
        return sessions.of(path).stream()
                .filter(session -> session.plan().type() == SessionType.TABLE)
                .filter(Session::isTreated)
                .map(Session::number)
                .toList();
    }

    /**
     * Closes the plenary with what it heard and the priorities it shared.
     *
     * @throws RuleBroken while a table is still to come, or its minutes are not at least drafted (3.c): held, heard in writing
     *     or deserted, it has some
     */
    public void reportBack(PathId path, int session, Plenary plenary) throws RuleBroken {
        for (var table : sessions.of(path)) {
            if (table.plan().type() == SessionType.TABLE && table.status() != Session.Status.MERGED) {
                verifyOver(path, table);
            }
        }
        store.keep(path, paths.get(path).ambito(), session, plenary);
    }

    private void verifyOver(PathId path, Session table) throws RuleBroken {
        if (table.isWaiting()) {
            throw new RuleBroken("C8", "", "participation.session.tableToCome", table.number());
        }
        if (minutes.latest(path, table.number()).isEmpty()) {
            throw new RuleBroken("C8", "", "participation.session.minutesMissing", table.number());
        }
    }

    /** Empty for any other session, and until it is closed. */
    @Transactional(readOnly = true)
    public Optional<Plenary> find(PathId path, int session) {
        return store.find(path, session);
    }
}
