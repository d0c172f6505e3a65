package it.concerto.participation.notice;

import it.concerto.notifications.MailCode;
import it.concerto.notifications.Outbox;
import it.concerto.notifications.Recipient;
import it.concerto.path.PathId;
import it.concerto.path.PlannedSession;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        return turns(path, session, some).entrySet().stream().anyMatch(turn -> turn.getValue().stream()
                .anyMatch(one -> holds(path, turn.getKey().convened(), one)));
    }

    /** Whether the mail of the event, one of those of a turn, has been written to somebody. */
    boolean holds(PathId path, String event, Recipient to) {
        return outbox.holds(path.value(), event, MailCode.M07, to.email());
    }

    /** Which turn somebody is at. */
    Turn turn(PathId path, PlannedSession session, Recipient to) {
        return turns(path, session, List.of(to)).keySet().iterator().next();
    }

    /** Some people by the turn that each is at. */
    Map<Turn, List<Recipient>> turns(PathId path, PlannedSession session, Collection<Recipient> some) {
        var turns = new LinkedHashMap<Turn, List<Recipient>>();
        var left = List.copyOf(some);
        for (var turn = new Turn(session, calendars.moves(path, session.number()), 0); !left.isEmpty(); ) {
            var excused = outbox.addresses(path.value(), turn.cancelled(), MailCode.M07);
            var here =
                    left.stream().filter(one -> !excused.contains(one.email())).toList();
            if (!here.isEmpty()) {
                turns.put(turn, here);
            }
            left = left.stream().filter(one -> excused.contains(one.email())).toList();
            turn = turn.next();
        }
        return turns;
    }

    /**
     * What somebody is written while the session stands in their calendar; who was excused and comes back is at the next turn, for
     * the outbox writes to nobody twice about the same event.
     *
     * @param number from 0: how often they have been excused
     */
    record Turn(PlannedSession session, int moves, int number) {

        /** Each date of a session is convened to once. */
        String convened() {
            var date = moves == 0 ? "-" + session.date() : "-move-" + moves;
            return "session-" + session.number() + date + again();
        }

        String reminded() {
            return convened() + "-reminder";
        }

        String cancelled() {
            return "session-" + session.number() + "-cancelled" + again();
        }

        /** Of the entry in the calendar: each turn ends with one change more than its moves. */
        int sequence() {
            return moves + 2 * number;
        }

        private Turn next() {
            return new Turn(session, moves, number + 1);
        }

        private String again() {
            return number == 0 ? "" : "-again-" + number;
        }
    }
}
