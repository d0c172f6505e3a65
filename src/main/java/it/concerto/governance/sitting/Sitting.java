package it.concerto.governance.sitting;

import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.BodyRules.Call;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One convocation of the Coordinamento and what came of it.
 *
 * @param starts of the first call, Europe/Rome
 * @param secondCall Europe/Rome; null when none was announced
 * @param call which call the body is at
 * @param urgencyReason why the notice was shorter than the rules ask (BR-08)
 * @param lateReason why it was entered after it had begun (BR-75)
 * @param chair id of the seat that presides, once the roll is called
 */
public record Sitting(
        SittingId id,
        PathId path,
        AmbitoCode ambito,
        Purpose purpose,
        Status status,
        LocalDateTime starts,
        @Nullable LocalDateTime secondCall,
        Call call,
        @Nullable String place,
        @Nullable String videoUrl,
        @Nullable String urgencyReason,
        @Nullable String lateReason,
        @Nullable String chair,
        @Nullable String secretary,
        @Nullable String minutes,
        List<AgendaItem> agenda) {

    /** Where a sitting stands. */
    public enum Status {
        CONVENED,
        OPEN,
        /** Nobody could decide for want of a quorum at the last call. */
        DESERTED,
        /** Minutes written. */
        CLOSED
    }

    /** When the call that the sitting is at is opened, Europe/Rome. */
    public LocalDateTime opens() {
        return call == Call.SECOND && secondCall != null ? secondCall : starts;
    }

    public LocalDate heldOn() {
        return opens().toLocalDate();
    }

    public AgendaItem item(int number) {
        return agenda.stream()
                .filter(item -> item.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No item " + number + " in sitting " + id));
    }

    public AgendaItem mainItem() {
        return item(AgendaItem.MAIN);
    }

    /** Where the body meets, in the words of the convocation. */
    public String where() {
        if (place == null) {
            return String.valueOf(videoUrl);
        }
        return videoUrl == null ? place : place + " – " + videoUrl;
    }
}
