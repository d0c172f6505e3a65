package it.concerto.participation.session;

import it.concerto.documents.Readers;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.participation.notice.Arrangement;
import it.concerto.participation.notice.Calendars;
import it.concerto.participation.notice.Convened;
import it.concerto.participation.notice.Session;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.SessionType;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who reads what belongs to a session, besides those whom the matrix lets read every one: whose own it is. */
@Component
public class SessionReaders {

    private final Calendars calendars;
    private final Convened convened;
    private final SessionStore sessions;

    SessionReaders(Calendars calendars, Convened convened, SessionStore sessions) {
        this.calendars = calendars;
        this.convened = convened;
        this.sessions = sessions;
    }

    /** Who conducts it, and whom it named as referents. */
    Readers of(PathId path, int session) {
        var people = Stream.concat(facilitators(path, session).stream(), sessions.referents(path, session).stream())
                .collect(Collectors.toSet());
        return new Readers(Set.of(), people);
    }

    /** The same, and who is convened for their role. */
    Readers convened(PathId path, int session) {
        var offices =
                convened.offices(path, calendars.get(path, session)).stream().map(Person::username);
        var people = Stream.concat(of(path, session).people().stream(), offices).collect(Collectors.toSet());
        return new Readers(Set.of(), people);
    }

    /** Whether the person reads its minutes: those of every session, or of this one, since it is their own or it concerns their role. */
    public boolean admit(Person person, PlanningPath path, Session session) {
        return Permissions.reads(person, path.ambito(), Matter.SESSIONS)
                || of(path.id(), session.number()).people().contains(person.username())
                || convened.offices(path.id(), session).stream()
                        .anyMatch(office -> office.username().equals(person.username()))
                || session.plan().type() == SessionType.PLENARY && person.has(path.ambito(), Role.COM);
    }

    /** Whether the person is one of its facilitators. */
    public boolean isConductedBy(Person person, PathId path, int session) {
        return facilitators(path, session).contains(person.username());
    }

    private List<String> facilitators(PathId path, int session) {
        return Optional.ofNullable(calendars.arrangements(path).get(session))
                .map(Arrangement::facilitators)
                .orElse(List.of());
    }
}
