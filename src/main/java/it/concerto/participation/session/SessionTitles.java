package it.concerto.participation.session;

import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.Session;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import org.springframework.stereotype.Component;

/** What sessions are called, e.g. <em>Tavolo 3: L'invecchiamento attivo</em>. */
@Component
public class SessionTitles {

    private final Sessions sessions;
    private final PlanningPaths paths;
    private final ParticipationWording wording;

    SessionTitles(Sessions sessions, PlanningPaths paths, ParticipationWording wording) {
        this.sessions = sessions;
        this.paths = paths;
        this.wording = wording;
    }

    /** In Italian, for papers and mails. */
    public String official(PathId path, int session) {
        return of(path, session, wording);
    }

    /** In the language of whoever looks. */
    public String shown(PathId path, int session) {
        return of(path, session, wording.shown());
    }

    /** In Italian: when and where the session is held. */
    String occasion(PathId path, int session) {
        var plan = sessions.get(path, session).plan();
        return wording.when(plan) + " – " + wording.place(plan);
    }

    /** The word that tells whom a session waits for from whoever just comes, in the language of whoever looks. */
    public String expected() {
        return wording.shown().of("session.expected");
    }

    private String of(PathId path, int session, ParticipationWording words) {
        var calendar = sessions.of(path).stream().map(Session::plan).toList();
        return words.title(
                paths.get(path).configuration(),
                calendar,
                sessions.get(path, session).plan());
    }
}
