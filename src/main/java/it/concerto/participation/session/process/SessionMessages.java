package it.concerto.participation.session.process;

import it.concerto.participation.notice.TableInvitations;
import it.concerto.participation.session.SessionMoved;
import it.concerto.participation.session.Sessions;
import it.concerto.path.PathId;
import it.concerto.time.Rome;
import it.concerto.workflow.MovedDates;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.Processes;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hands the engine what happens to sessions. */
@Component
class SessionMessages {

    private final Processes processes;
    private final MovedDates dates;
    private final Sessions sessions;
    private final TableInvitations invitations;

    SessionMessages(Processes processes, MovedDates dates, Sessions sessions, TableInvitations invitations) {
        this.processes = processes;
        this.dates = dates;
        this.sessions = sessions;
        this.invitations = invitations;
    }

    @EventListener
    void moved(SessionMoved event) {
        var path = event.path().value();
        var session = String.valueOf(event.session());
        processes.renewSubjects(path, SessionVariables.SESSION, session);
        moveTerms(event.path(), event.session());
        processes.correlate("SessionMoved", path, Map.of(SessionVariables.SESSION.name(), session), Map.of());
    }

    /** What is due before or after the session follows it; so do the convocations, if it is the first table. */
    private void moveTerms(PathId path, int session) {
        dates.tell(
                path.value(),
                SessionVariables.SESSION,
                String.valueOf(session),
                SessionVariables.SESSION_START,
                Rome.iso(sessions.start(path, session)));
        invitations
                .firstTable(path)
                .ifPresent(day -> dates.tell(
                        path.value(),
                        ProcessVariable.PATH,
                        path.value(),
                        SessionVariables.FIRST_TABLE_ON,
                        day.toString()));
    }
}
