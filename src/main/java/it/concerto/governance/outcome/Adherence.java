package it.concerto.governance.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a referent says of the draft.
 *
 * @param reason of a dissent
 * @param observations of who confirms with observations
 */
public record Adherence(Answer answer, @Nullable String reason, List<String> observations) {

    /** A referent's position. */
    public enum Answer {
        CONFIRM,
        CONFIRM_WITH_OBSERVATIONS,
        DISSENT
    }
}
