package it.concerto.participation.notice;

import it.concerto.notifications.Recipient;
import it.concerto.path.PathId;
import it.concerto.path.SessionType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is invited to which session: convocations (B8, M07), and their cancellation for whoever withdraws. */
@Service
@Transactional
public class TableInvitations {

    private final Convened convened;
    private final ManifestationStore register;
    private final Calendars calendars;
    private final NoticeLetters letters;
    private final Clock clock;

    TableInvitations(
            Convened convened, ManifestationStore register, Calendars calendars, NoticeLetters letters, Clock clock) {
        this.convened = convened;
        this.register = register;
        this.calendars = calendars;
        this.letters = letters;
        this.clock = clock;
    }

    /** Convenes everybody to the sessions still to come (M07); who has been convened already is passed over. */
    public void convene(PathId path) {
        waiting(path).forEach(session -> convene(path, session));
    }

    /** Convenes those who need not register: to phase I whom it hears, with free participation the invited (M07). */
    public void conveneUnregistered(PathId path) {
        waiting(path).filter(session -> convened.needsNoList(path, session)).forEach(session -> convene(path, session));
    }

    private Stream<Session> waiting(PathId path) {
        return calendars.of(path).stream().filter(Session::isWaiting);
    }

    private void convene(PathId path, Session session) {
        var recipients = recipients(path, session);
        if (!recipients.isEmpty()) {
            letters.convocation(path, session.plan(), recipients, null);
        }
    }

    /** The day of the first table, for which the admitted are to be convened in time; empty without tables. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> firstTable(PathId path) {
        return calendars.of(path).stream()
                .map(Session::plan)
                .filter(plan -> plan.type() == SessionType.TABLE)
                .map(plan -> plan.date().earliest())
                .min(Comparator.naturalOrder());
    }

    /** Whom a session concerns: each address once. */
    @Transactional(readOnly = true)
    public List<Recipient> recipients(PathId path, Session session) {
        return convened.recipients(path, session);
    }

    /** Whom the session of that number concerns. */
    @Transactional(readOnly = true)
    public List<Recipient> recipients(PathId path, int session) {
        return recipients(path, calendars.get(path, session));
    }

    /** Whether a session concerns a participant who is still admitted. */
    @Transactional(readOnly = true)
    public boolean isConvened(Manifestation manifestation, int session) {
        return manifestation.status().isAdmitted()
                && Convened.concerns(calendars.get(manifestation.path(), session), manifestation);
    }

    /** Takes the sessions still to come out of the calendar of who withdrew, unless somebody else at the address comes. */
    @EventListener
    void withdrawn(ManifestationWithdrawn event) {
        var manifestation = register.find(event.manifestation()).orElseThrow();
        var now = LocalDateTime.now(clock);
        for (var session : calendars.of(event.path())) {
            var ahead = session.isWaiting() && session.plan().latestStart().isAfter(now);
            if (ahead && Convened.concerns(session, manifestation)) {
                cancel(session, manifestation);
            }
        }
    }

    private void cancel(Session session, Manifestation withdrawn) {
        var expected = recipients(withdrawn.path(), session).stream()
                .map(Recipient::email)
                .collect(Collectors.toSet());
        Convened.speakers(session, withdrawn)
                .filter(speaker -> expected.add(speaker.email()))
                .forEach(speaker ->
                        letters.cancellation(withdrawn.path(), session.plan(), speaker, "session.cancelled"));
    }
}
