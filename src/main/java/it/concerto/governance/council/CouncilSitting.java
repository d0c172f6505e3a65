package it.concerto.governance.council;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A sitting of a council as its Comune convened it.
 *
 * @param firstCall Europe/Rome
 * @param secondCall Europe/Rome; null when none was announced
 * @param deserted whether the first call was deserted, so that the next one is the second
 */
public record CouncilSitting(
        String id,
        LocalDateTime firstCall,
        @Nullable LocalDateTime secondCall,
        @Nullable Integer agendaItem,
        boolean deserted) {

    /** Whether a second call was announced and is the one to be held. */
    public boolean isAtSecondCall() {
        return deserted && secondCall != null;
    }
}
