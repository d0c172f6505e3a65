package it.concerto.participation.notice;

import it.concerto.path.PlannedSession;
import it.concerto.time.Rome;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A session of the calendar as the Ambito fixed it, and what became of it.
 *
 * @param reason why it was moved, merged or closed as deserted
 * @param mergedInto number of the session that took its place
 */
public record Session(
        PlannedSession plan,
        Status status,
        @Nullable String agenda,
        @Nullable String reason,
        @Nullable Integer mergedInto) {

    /** What became of a session. */
    public enum Status {
        PLANNED,
        MOVED,
        HELD,
        /** Nobody came; contributions were asked for in writing. */
        WRITTEN,
        DESERTED,
        MERGED
    }

    /** Whether it is still to be held. */
    public boolean isWaiting() {
        return status == Status.PLANNED || status == Status.MOVED;
    }

    /** Whether those who took part were heard on its areas, there or in writing. */
    public boolean isTreated() {
        return status == Status.HELD || status == Status.WRITTEN;
    }

    /** When the last one of a calendar begins, that minute included; those that others replaced are not held. */
    public static Optional<Instant> lastStart(List<Session> calendar) {
        return calendar.stream()
                .filter(session -> session.status() != Status.MERGED)
                .map(session -> session.plan().latestStart())
                .max(Comparator.naturalOrder())
                .map(Rome::endOfMinute);
    }

    public int number() {
        return plan.number();
    }

    /** The lines of its agenda. */
    List<String> topics() {
        return agenda == null
                ? List.of()
                : agenda.lines().filter(line -> !line.isBlank()).toList();
    }
}
