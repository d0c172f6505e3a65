package it.concerto.participation.notice;

import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.notifications.Recipient;
import it.concerto.participation.ReadingPasses.Pass;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.path.SessionType;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a session concerns: phase I those whom its calendar names; a table the participants with an area in common; the
 * plenary all of them (stage c). Without registration the invited of the notice are the participants.
 */
@Service
@Transactional(readOnly = true)
public class Convened {

    private final Admissions admissions;
    private final Notices notices;
    private final Calendars calendars;
    private final PlanningPaths paths;
    private final People people;

    Convened(Admissions admissions, Notices notices, Calendars calendars, PlanningPaths paths, People people) {
        this.admissions = admissions;
        this.notices = notices;
        this.calendars = calendars;
        this.paths = paths;
        this.people = people;
    }

    /**
     * Somebody whom a session concerns.
     *
     * @param signsIn whether they have an account
     * @param manifestation id of that of the participant for whom they speak, null if they speak for none
     */
    public record Reader(Recipient recipient, boolean signsIn, @Nullable String manifestation) {

        /** What a link of theirs opens of a session. */
        public Pass pass(PathId path, int session) {
            return Pass.of(path, session, manifestation, recipient.email());
        }
    }

    /** Whom a session is announced to: each address once. */
    public List<Recipient> recipients(PathId path, Session session) {
        return readers(path, session).stream().map(Reader::recipient).toList();
    }

    /** The same, with how each comes to what there is to read. */
    public List<Reader> readers(PathId path, Session session) {
        var readers = new TreeMap<String, Reader>();
        Stream.of(
                        offices(path, session).stream().map(Convened::office),
                        participants(path, session).stream().flatMap(one -> speakers(session, one)
                                .map(speaker -> new Reader(speaker, false, one.id()))),
                        invited(path, session).stream().map(Convened::guest),
                        guests(path, session).stream().map(Convened::guest))
                .flatMap(some -> some)
                .forEach(one -> readers.putIfAbsent(one.recipient().email(), one));
        return List.copyOf(readers.values());
    }

    private static Reader office(Person person) {
        return new Reader(new Recipient(person.displayName(), person.email()), true, null);
    }

    private static Reader guest(Recipient guest) {
        return new Reader(guest, false, null);
    }

    /** Whom a participant sends to the session: the representatives of the areas that it treats, all where it treats none. */
    static Stream<Recipient> speakers(Session session, Manifestation participant) {
        var areas = session.plan().type() == SessionType.TABLE ? session.plan().areas() : List.of();
        return participant.content().areas().stream()
                .filter(choice -> areas.isEmpty() || areas.contains(choice.area()))
                .map(participant::reached)
                .filter(speaker -> !speaker.email().isBlank());
    }

    /** The admitted whom the session concerns. */
    public List<Manifestation> participants(PathId path, Session session) {
        return admissions.admitted(path).stream()
                .filter(one -> concerns(session, one))
                .toList();
    }

    /** Who is convened for their role. */
    public List<Person> offices(PathId path, Session session) {
        var ambito = paths.get(path).ambito();
        return arranged(path, session).roles().stream()
                .flatMap(role -> people.acting(ambito, role).stream())
                .distinct()
                .toList();
    }

    /** The Comuni, who hear what the plenary came to (M09). */
    public List<Reader> comuni(PathId path) {
        return people.acting(paths.get(path).ambito(), Role.COM).stream()
                .map(Convened::office)
                .toList();
    }

    /** Who is convened by name and address. */
    public List<Recipient> guests(PathId path, Session session) {
        return arranged(path, session).guests();
    }

    /** Whether those whom the session concerns are known without a list of the admitted. */
    boolean needsNoList(PathId path, Session session) {
        return session.plan().type() == SessionType.PRELIMINARY || isOpen(path);
    }

    private List<Recipient> invited(PathId path, Session session) {
        return isOpen(path) && isForParticipants(session) ? notices.invited(path) : List.of();
    }

    private boolean isOpen(PathId path) {
        return notices.find(path)
                .filter(notice -> notice.access() == Access.OPEN)
                .isPresent();
    }

    private Arrangement arranged(PathId path, Session session) {
        return calendars.arrangements(path).getOrDefault(session.number(), Arrangement.NONE);
    }

    static boolean concerns(Session session, Manifestation manifestation) {
        return switch (session.plan().type()) {
            case PLENARY, ANNUAL_CONCERTATION -> true;
            case TABLE ->
                Admissions.areas(manifestation).stream()
                        .anyMatch(area -> session.plan().areas().contains(area));
            case PRELIMINARY, OUTCOME -> false;
        };
    }

    /** The outcome meeting is convened by a stage of its own (M11). */
    private static boolean isForParticipants(Session session) {
        var type = session.plan().type();
        return type != SessionType.PRELIMINARY && type != SessionType.OUTCOME;
    }
}
