package it.concerto.participation.session.process;

import it.concerto.participation.notice.Calendars;
import it.concerto.path.PathId;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.Subjects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Kind, theme and day of a session, for what is done in it and for its minutes. */
@Component
class SessionSubjects implements Subjects {

    private final Calendars calendars;

    SessionSubjects(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public Set<String> elements() {
        return Set.of("SessionProcess", "MinutesProcess");
    }

    @Override
    public ProcessVariable<String> variable() {
        return SessionVariables.SESSION;
    }

    @Override
    public Optional<String> of(String path, String value) {
        return Optional.of(calendars.titleAndDay(PathId.of(path), Integer.parseInt(value)));
    }
}
