package it.concerto.participation.notice;

import it.concerto.notifications.MailCode;
import it.concerto.notifications.Outbox;
import it.concerto.notifications.Recipient;
import it.concerto.path.PathId;
import it.concerto.path.PlannedSession;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Who has been convened to a session as it stands: who was written to (M07), not who should have been. */
@Component
class MailedConvocations {

    private final Outbox outbox;
    private final Calendars calendars;

    MailedConvocations(Outbox outbox, Calendars calendars) {
        this.outbox = outbox;
        this.calendars = calendars;
    }

    /** Whether one of them has. */
    boolean reached(PathId path, PlannedSession session, Collection<Recipient> some) {
        var event = convened(session, calendars.moves(path, session.number()));
        return some.stream().anyMatch(one -> outbox.holds(path.value(), event, MailCode.M07, one.email()));
    }

    /** Each date of a session is convened to once. */
    static String convened(PlannedSession session, int moves) {
        return "session-" + session.number() + (moves == 0 ? "-" + session.date() : "-move-" + moves);
    }
}
