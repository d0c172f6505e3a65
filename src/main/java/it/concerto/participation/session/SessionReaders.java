package it.concerto.participation.session;

import it.concerto.documents.Readers;
import it.concerto.participation.notice.Arrangement;
import it.concerto.participation.notice.Calendars;
import it.concerto.path.PathId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who reads the papers of a session because it is their own: who conducts it, and whom it named as referents. */
@Component
class SessionReaders {

    private final Calendars calendars;
    private final SessionStore sessions;

    SessionReaders(Calendars calendars, SessionStore sessions) {
        this.calendars = calendars;
        this.sessions = sessions;
    }

    Readers of(PathId path, int session) {
        var facilitators = Optional.ofNullable(calendars.arrangements(path).get(session)).stream()
                .map(Arrangement::facilitators)
                .flatMap(usernames -> usernames.stream());
        var people = Stream.concat(facilitators, sessions.referents(path, session).stream())
                .collect(Collectors.toSet());
        return new Readers(Set.of(), people);
    }
}
